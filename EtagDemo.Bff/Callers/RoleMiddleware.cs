namespace EtagDemo.Bff.Callers;

/// <summary>
/// Finds the caller's role in the project of the path, for endpoints that need one. A read whose caller had a role before begins under that role while it is validated;
/// <see cref="RoleConfirmation"/> holds its answers back until then.
/// </summary>
internal sealed class RoleMiddleware(RequestDelegate next, Standings standings, RememberedRoles remembered)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<NeedsRole>() is null)
        {
            await next(context);
            return;
        }

        var caller = Caller.Of(context);
        var asked = AskAsync(context, caller);
        if (metadata.GetMetadata<AsksServicesOnly>() is not null && !asked.IsCompleted && remembered.Of(ProjectOf(context), caller.Email) is { } role)
        {
            await BeginAsync(context, caller with { Role = role, Supposed = new SupposedRole(role, asked) }, asked);
            return;
        }

        var standing = await asked;
        if (standing.Refusal is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        context.Features.Set(caller with { Role = standing.Role });
        await next(context);
    }

    private async Task BeginAsync(HttpContext context, Caller supposed, Task<Standing> asked)
    {
        context.Features.Set(supposed);
        try
        {
            await next(context);
        }
        catch (RoleRefusedException)
        {
            // Answered below.
        }

        if ((await asked).Refusal is not { } refusal)
        {
            return;
        }

        if (context.Response.HasStarted)
        {
            // No answer of a service can have got here; whatever it is, it is not for this caller.
            context.Abort();
            return;
        }

        context.Response.Clear();
        await refusal.ExecuteAsync(context);
    }

    private async Task<Standing> AskAsync(HttpContext context, Caller caller)
    {
        var standing = await standings.AskAsync(context, caller);
        remembered.Learn(ProjectOf(context), caller.Email, standing.Role);
        return standing;
    }

    private static string ProjectOf(HttpContext context) => (string)context.GetRouteValue("project_id")!;
}
