using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace EtagDemo.ServiceDefaults.Telemetry;

/// <summary>What is logged unless the configuration says otherwise: the framework's four lines a request would drown everything else, and cost more than a 304.</summary>
internal static class LogLevels
{
    private static readonly string[] Quiet =
        ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "System.Net.Http.HttpClient", "Polly", "Yarp"];

    public static void AddDefaults(IConfigurationBuilder configuration) =>
        configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = Quiet.Select(category => KeyValuePair.Create<string, string?>($"Logging:LogLevel:{category}", "Warning"))
        });
}
