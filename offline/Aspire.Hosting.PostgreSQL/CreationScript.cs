using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Postgres;

internal sealed record CreationScript(string Text) : IResourceAnnotation;
