using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Administration;

/// <summary>
/// Lets nobody administer who was not let in on purpose: on the administration's own port (the connection's, since a client writes its Host field itself), or where the endpoints demand a policy,
/// which authorization has decided by then, or where they allow everybody in so many words.
/// </summary>
internal sealed class ClosedByDefault(IOptions<EtagsOptions> options) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsOpen(context.HttpContext) ? next(context) : ValueTask.FromResult<object?>(Closed());

    private bool IsOpen(HttpContext http) =>
        (options.Value.AdministrationPort is { } port && http.Connection.LocalPort == port)
        || http.GetEndpoint()?.Metadata is { } metadata && (metadata.GetMetadata<IAuthorizeData>() is not null || metadata.GetMetadata<IAllowAnonymous>() is not null);

    private static ProblemHttpResult Closed() => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: "Administration is closed here.",
        detail: "It answers on the port in Etags:AdministrationPort, or everywhere to those whom MapEtagsAdministration().RequireAuthorization(policy) lets in.");
}
