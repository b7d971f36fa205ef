using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace EtagDemo.Tests.ServiceDefaults;

/// <summary>Tells when the process is done with a request, whatever became of it.</summary>
internal sealed class EndedRequests : IStartupFilter
{
    private readonly Channel<int> _ended = Channel.CreateUnbounded<int>();

    /// <summary>The status of the next request that ends; of one that threw, none.</summary>
    public ValueTask<int> NextAsync(CancellationToken cancellationToken) => _ended.Reader.ReadAsync(cancellationToken);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, inner) =>
        {
            var status = 0;
            try
            {
                await inner(http);
                status = http.Response.StatusCode;
            }
            finally
            {
                _ended.Writer.TryWrite(status);
            }
        });
        next(app);
    };
}
