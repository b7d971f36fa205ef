using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace EtagDemo.ServiceDefaults.Kestrel;

/// <summary>
/// A second endpoint of a process, beside the addresses it has anyway, on a port of its own. It is added as one more URL: an explicit Listen would make
/// Kestrel ignore ASPNETCORE_URLS.
/// </summary>
/// <param name="Port">Its port.</param>
/// <param name="Urls">All addresses of the process, this one last.</param>
public sealed record AdditionalEndpoint(int Port, IReadOnlyList<string> Urls)
{
    /// <summary>Null when the variable is absent: then there is none.</summary>
    public static AdditionalEndpoint? FromConfiguration(IConfiguration configuration, string portVariable)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration[portVariable] is not { Length: > 0 } value)
        {
            return null;
        }

        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is 0 or > ushort.MaxValue)
        {
            throw new InvalidOperationException($"{portVariable} is '{value}': set it to a port between 1 and {ushort.MaxValue}, or leave it out.");
        }

        var urls = AddressesWithoutIt(configuration);
        return new AdditionalEndpoint(port, [.. urls, $"http://{BindingAddress.Parse(urls[0]).Host}:{port}"]);
    }

    private static string[] AddressesWithoutIt(IConfiguration configuration)
    {
        var urls = Split(configuration[WebHostDefaults.ServerUrlsKey]);
        if (urls.Length > 0)
        {
            return urls;
        }

        string[] ports = [.. Split(configuration[WebHostDefaults.HttpPortsKey]).Select(port => $"http://*:{port}")];
        return ports.Length > 0 ? ports : ["http://localhost:5000"];
    }

    private static string[] Split(string? list) => list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
