using EtagDemo.Etags.Policies;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Reading;

/// <summary>The endpoint filter of a read: answers 304 before the handler runs, or renders the handler's answer under a hash.</summary>
internal sealed class EtagFilter(EndpointPolicy endpoint, ReadServices services, EndpointFilterDelegate next)
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && http.Request.Method != "QUERY")
        {
            return await next(context);
        }

        await new TaggedRead(http, endpoint, services, http.Request.Method, () => RenderAsync(context)).RunAsync();
        return Results.Empty;
    }

    private async Task RenderAsync(EndpointFilterInvocationContext context)
    {
        var response = context.HttpContext.Response;
        switch (await next(context))
        {
            case IResult result:
                await result.ExecuteAsync(context.HttpContext);
                break;
            case string text:
                response.ContentType ??= "text/plain; charset=utf-8";
                await response.WriteAsync(text);
                break;
            case { } value:
                await response.WriteAsJsonAsync(value, value.GetType());
                break;
            case null:
                await response.WriteAsJsonAsync<object?>(null);
                break;
        }
    }
}
