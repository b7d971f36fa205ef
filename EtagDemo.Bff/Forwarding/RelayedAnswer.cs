using System.Net;

namespace EtagDemo.Bff.Forwarding;

/// <summary>A service's answer, passed on to the client under a status of the gateway's choice.</summary>
internal sealed class RelayedAnswer(HttpResponseMessage answer, HttpStatusCode? status = null) : IResult
{
    public HttpStatusCode Status { get; } = status ?? answer.StatusCode;

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using (answer)
        {
            var response = httpContext.Response;
            ResponseFields.Copy(answer, response);
            response.StatusCode = (int)Status;
            if (response.StatusCode is not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified) && !HttpMethods.IsHead(httpContext.Request.Method))
            {
                await answer.Content.CopyToAsync(response.Body, httpContext.RequestAborted);
            }
        }
    }
}
