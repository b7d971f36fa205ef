using EtagDemo.Etags.Coverage;
using EtagDemo.Etags.Faults;
using EtagDemo.Etags.Tags;
using EtagDemo.Etags.Validating;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EtagDemo.Etags.Administration;

/// <summary>Administration over HTTP, for the inside of the system only.</summary>
public static class EtagsAdministrationEndpoints
{
    private const int DefaultLimit = 1000;

    /// <summary>
    /// Maps <c>/_etags</c>: list entries and tags, explain, count, clear, recalculate. Closed unless it is opened: by <see cref="EtagsOptions.AdministrationPort"/>, or by
    /// <c>RequireAuthorization(policy)</c> on what this returns. Beside it validations in groups, which tell nobody more than a 304 would. Never route any of it from outside.
    /// </summary>
    public static RouteGroupBuilder MapEtagsAdministration(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints.MapPost(GroupValidation.Path, GroupEndpoint.AnswerAsync).ExcludeFromDescription();
        var group = endpoints.MapGroup("/_etags").ExcludeFromDescription().AddEndpointFilter<RouteGroupBuilder, ClosedByDefault>();
        group.MapGet("/entries", EntriesAsync);
        group.MapGet("/tags", TagsAsync);
        group.MapGet("/explain", ExplainAsync);
        group.MapGet("/undeclared", Undeclared);
        group.MapGet("/stats", StatsAsync).DisableHttpMetrics();
        group.MapGet("/partitions", PartitionsAsync);
        group.MapPost("/clear", ClearAsync);
        group.MapPost("/recalculate", RecalculateAsync);
        FaultPoints.Map(group, endpoints.ServiceProvider);
        return group;
    }

    private static async Task<IResult> EntriesAsync(
        EtagsAdministration administration, EndpointDataSource endpoints, CancellationToken cancellationToken, int limit = DefaultLimit) =>
        Results.Json(await administration.EntriesAsync(_ => true, limit, endpoints.Endpoints, cancellationToken), EtagsJson.Default.ListEntryView);

    private static async Task<IResult> TagsAsync(EtagsAdministration administration, CancellationToken cancellationToken, int limit = DefaultLimit) =>
        Results.Json(await administration.TagsAsync(limit, cancellationToken), EtagsJson.Default.ListTagView);

    private static async Task<IResult> ExplainAsync(
        string path, EtagsAdministration administration, EndpointDataSource endpoints, CancellationToken cancellationToken) =>
        Results.Json(
            await administration.EntriesAsync(entry => entry.Origin.Path + entry.Origin.Query == path, DefaultLimit, endpoints.Endpoints, cancellationToken),
            EtagsJson.Default.ListEntryView);

    private static async Task<IResult> StatsAsync(StatsReader stats) => Results.Json(await stats.ReadAsync(), EtagsJson.Default.EtagsStats);

    private static async Task<IResult> PartitionsAsync(
        string[] of, EtagsAdministration administration, EndpointDataSource endpoints, CancellationToken cancellationToken, int limit = DefaultLimit) =>
        Results.Json(await administration.PartitionsAsync(of, limit, endpoints.Endpoints, cancellationToken), EtagsJson.Default.PartitionState);

    // An empty list from a recorder that is off would look like a proof.
    private static IResult Undeclared(CoverageRecorder coverage) => coverage.IsOn
        ? Results.Json([.. coverage.Undeclared], EtagsJson.Default.ListUndeclaredRead)
        : TypedResults.Problem(
            statusCode: StatusCodes.Status404NotFound, title: "Nothing is recorded.", detail: "The recorder is off. Start the service with Etags:RecordCoverage=true.");

    private static async Task<IResult> ClearAsync(EtagsAdministration administration, CancellationToken cancellationToken, string? tag = null)
    {
        if (tag is null)
        {
            return Results.Json(new ClearReport(await administration.ClearAsync(tag: null, cancellationToken)), EtagsJson.Default.ClearReport);
        }

        return Tag.TryParse(tag, out var parsed)
            ? Results.Json(new ClearReport(await administration.ClearAsync(parsed, cancellationToken)), EtagsJson.Default.ClearReport)
            : TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "This is no tag.", detail: "Write scope:id or scope:id:rest, such as project:42:areas.");
    }

    private static async Task<IResult> RecalculateAsync(EtagsAdministration administration, EndpointDataSource endpoints, CancellationToken cancellationToken) =>
        Results.Json(await administration.RecalculateAsync(AuditCause.Demand, share: 1, endpoints.Endpoints, cancellationToken), EtagsJson.Default.AuditReport);
}
