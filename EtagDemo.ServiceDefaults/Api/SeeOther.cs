using Microsoft.AspNetCore.Http;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>303: the write is done, and its new representation is at <paramref name="location"/>. The gateway follows it through its cache.</summary>
/// <param name="location">A path with its query, as the gateway will ask for it.</param>
public sealed class SeeOther(string location) : IResult, IStatusCodeHttpResult
{
    public string Location => location;

    public int? StatusCode => StatusCodes.Status303SeeOther;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
