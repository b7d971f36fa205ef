using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EtagDemo.AppHost.Startup;

/// <summary>Says on the console where everything is, once the gateway is ready.</summary>
internal sealed class StartReport(IResourceWithEndpoints gateway, DistributedApplicationModel model, ResourceNotificationService notifications, IConfiguration configuration) : BackgroundService
{
    /// <summary>Adds the report to an application that runs.</summary>
    public static void Add(IDistributedApplicationBuilder builder, IResourceBuilder<IResourceWithEndpoints> gateway)
    {
        if (builder.ExecutionContext.IsRunMode)
        {
            builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<StartReport>(services, gateway.Resource));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await notifications.WaitForResourceHealthyAsync(gateway.Name, WaitBehavior.WaitOnResourceUnavailable, stoppingToken);
        var address = gateway.GetEndpoint("http").Url;
        Console.WriteLine(string.Join(
            Environment.NewLine,
            [
                "",
                "The system is up. Ctrl-C stops it.",
                $"  what the cache does   {address}/",
                $"  the API               {address}/projects   curl -i -H 'x-user: ada@example.org' {address}/projects",
                $"  try it out            {address}/try/",
                $"  its description       {address}/openapi/v1.json",
                $"  is it ready           {address}/health",
                .. Dashboard() is { } dashboard ? [$"  dashboard             {dashboard}"] : Array.Empty<string>(),
                "  ten minutes with it   docs/tour.md",
                "",
            ]));
    }

    // Aspire generates a token for each run, unless everybody may look. Its own message names the address that was asked for, which is another one where ports are chosen anew.
    private string? Dashboard()
    {
        var dashboard = model.Resources.OfType<IResourceWithEndpoints>().FirstOrDefault(resource => resource.Name == "aspire-dashboard");
        if (dashboard?.GetEndpoints().FirstOrDefault(endpoint => endpoint.EndpointName is "https" or "http") is not { IsAllocated: true, Url: var address })
        {
            return null;
        }

        return configuration["AppHost:BrowserToken"] is { Length: > 0 } token ? $"{address}/login?t={token}" : address;
    }
}
