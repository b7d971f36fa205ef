using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local.Running;

/// <summary>The resource waits for somebody to start it.</summary>
internal sealed class ExplicitStart : IResourceAnnotation;
