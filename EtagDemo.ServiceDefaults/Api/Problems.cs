using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>Problem documents (RFC 9457). The detail says what was wrong and what to do, in words for the person who reads it.</summary>
public static class Problems
{
    public static ProblemHttpResult BadRequest(string detail) => Of(StatusCodes.Status400BadRequest, detail);

    public static ProblemHttpResult Unauthorized(string detail) => Of(StatusCodes.Status401Unauthorized, detail);

    public static ProblemHttpResult Forbidden(string detail) => Of(StatusCodes.Status403Forbidden, detail);

    public static ProblemHttpResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, detail);

    public static ProblemHttpResult Conflict(string detail) => Of(StatusCodes.Status409Conflict, detail);

    public static ProblemHttpResult TooLarge(string detail) => Of(StatusCodes.Status413PayloadTooLarge, detail);

    public static ProblemHttpResult UnsupportedMediaType(string detail) => Of(StatusCodes.Status415UnsupportedMediaType, detail);

    public static ProblemHttpResult Unprocessable(string detail) => Of(StatusCodes.Status422UnprocessableEntity, detail);

    /// <summary>422 with every finding, by the member it is about.</summary>
    public static ProblemHttpResult Unprocessable(IReadOnlyCollection<InputError> errors) =>
        TypedResults.Problem(
            string.Join(' ', errors.Select(error => $"{error.Member}: {error.Message}")),
            statusCode: StatusCodes.Status422UnprocessableEntity,
            extensions: [new("errors", errors.GroupBy(error => error.Member).ToDictionary(group => group.Key, group => group.Select(error => error.Message).ToArray()))]);

    private static ProblemHttpResult Of(int status, string detail) => TypedResults.Problem(detail, statusCode: status);
}
