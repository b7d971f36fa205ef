using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Policies;

/// <summary>Metadata of a write that is only made conditionally.</summary>
/// <param name="When">Says for which requests; null for all.</param>
internal sealed record IfMatchRequired(Func<HttpContext, bool>? When)
{
    public bool Applies(HttpContext request) => When?.Invoke(request) ?? true;
}
