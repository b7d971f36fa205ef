using EtagDemo.RevalidatingCache.Closing;
using EtagDemo.RevalidatingCache.Policies;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Puts named cache policies into a pipeline.</summary>
public static class CachePoliciesApplicationBuilderExtensions
{
    /// <summary>Applies the policies that endpoints name. Belongs after routing and after whatever decides about the caller, before the endpoints.</summary>
    public static IApplicationBuilder UseCachePolicies(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.UseMiddleware<InternalPathMiddleware>().UseMiddleware<CachePolicyMiddleware>();
    }
}
