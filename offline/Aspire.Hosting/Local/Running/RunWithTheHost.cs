using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Local.Running;

/// <summary>Ties the running application to the life of the generic host.</summary>
internal sealed class RunWithTheHost(RunningApplication running, RunSettings settings) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.WritesToConsole)
        {
            Console.Out.WriteLine(Announcement.Greeting);
        }

        try
        {
            await running.StartAsync(cancellationToken);
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => running.DisposeAsync().AsTask();
}
