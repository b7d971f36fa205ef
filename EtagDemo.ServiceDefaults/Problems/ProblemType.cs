using Microsoft.AspNetCore.Http;

namespace EtagDemo.ServiceDefaults.Problems;

/// <summary>The member <c>type</c> of a problem document (RFC 9457 3.1.1) that says no more than its status: the section of RFC 9110 that the framework names for it.</summary>
public static class ProblemType
{
    /// <summary>The type for a status; <c>about:blank</c> where the framework has none.</summary>
    public static string Of(int status) => TypedResults.Problem(statusCode: status).ProblemDetails.Type ?? "about:blank";
}
