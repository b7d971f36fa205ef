using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>Ids in the query: one that has to be there and is not is a mistake of the caller (400), one that is malformed names nothing (404).</summary>
public static class QueryIdConventions
{
    public static TBuilder RequireQueryId<TBuilder>(this TBuilder builder, string name)
        where TBuilder : IEndpointConventionBuilder => Check(builder, name, required: true);

    public static TBuilder AllowQueryId<TBuilder>(this TBuilder builder, string name)
        where TBuilder : IEndpointConventionBuilder => Check(builder, name, required: false);

    private static TBuilder Check<TBuilder>(TBuilder builder, string name, bool required)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (context, next) => Refusal(context.HttpContext.Request.Query, name, required) ?? await next(context));

    private static ProblemHttpResult? Refusal(IQueryCollection query, string name, bool required)
    {
        var values = query[name];
        return values.Count switch
        {
            0 when required => Problems.BadRequest($"The query parameter '{name}' is missing. Add it: ?{name}=… with an id of {HexId.Length} lower-case hexadecimal digits."),
            0 => null,
            1 when HexId.TryParse(values[0], out _) => null,
            1 => Problems.NotFound($"The query parameter '{name}' is no id. Ids have {HexId.Length} lower-case hexadecimal digits."),
            _ => Problems.BadRequest($"The query parameter '{name}' is there {values.Count} times. Send it once."),
        };
    }
}
