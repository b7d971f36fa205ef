using EtagDemo.Etags;
using EtagDemo.Etags.Unavailable;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.Etags;

/// <summary>Issue 13, number 18: an application that registered a handler for everything before the library still gets the library's 503.</summary>
public sealed class ExceptionHandlerOrderTests
{
    [Fact]
    public void The_librarys_handler_is_asked_before_those_that_were_there()
    {
        var services = new ServiceCollection();
        services.AddExceptionHandler<TakesAll>();

        services.AddEtags("library", _ => { });

        Assert.Equal([typeof(StoreUnavailableHandler), typeof(TakesAll)], services.Where(service => service.ServiceType == typeof(IExceptionHandler)).Select(service => service.ImplementationType));
    }

    private sealed class TakesAll : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken) => ValueTask.FromResult(true);
    }
}
