using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace EtagDemo.ServiceDefaults.Kestrel;

/// <summary>
/// The second endpoint of a service, beside the addresses it has anyway: HTTP/2 without TLS, which needs a port of its own, since without TLS
/// nothing negotiates the protocol. It is added as one more URL: an explicit Listen would make Kestrel ignore ASPNETCORE_URLS.
/// </summary>
internal sealed record CleartextHttp2Endpoint(int Port, string[] Urls)
{
    public const string PortVariable = "H2C_PORT";

    public static CleartextHttp2Endpoint? FromConfiguration(IConfiguration configuration)
    {
        if (configuration[PortVariable] is not { Length: > 0 } value)
        {
            return null;
        }

        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is 0 or > ushort.MaxValue)
        {
            throw new InvalidOperationException($"{PortVariable} is '{value}': set it to a port between 1 and {ushort.MaxValue}, or leave it out.");
        }

        var urls = AddressesWithoutIt(configuration);
        return new CleartextHttp2Endpoint(port, [.. urls, $"http://{BindingAddress.Parse(urls[0]).Host}:{port}"]);
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
