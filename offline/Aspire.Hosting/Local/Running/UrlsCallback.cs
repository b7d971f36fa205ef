using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local.Running;

internal sealed record UrlsCallback(Func<ResourceUrlsCallbackContext, Task> Change) : IResourceAnnotation;
