using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>RFC 9110 7.6: the request fields that go on to the origin. Those of the connection stay, and so do those it lists.</summary>
internal static class ForwardedFields
{
    private const string ViaName = "revalidating-cache";

    /// <summary>RFC 9110 7.6.3: a gateway names itself in what it sends on.</summary>
    public static void AddVia(string protocol, HttpRequestMessage message) =>
        message.Headers.TryAddWithoutValidation("Via", protocol switch
        {
            "HTTP/2" => $"2 {ViaName}",
            "HTTP/3" => $"3 {ViaName}",
            "HTTP/1.0" => $"1.0 {ViaName}",
            _ => $"1.1 {ViaName}",
        });

    public static void Copy(IHeaderDictionary fields, HttpRequestMessage message)
    {
        var connection = fields.Connection;
        foreach (var (name, values) in fields)
        {
            if (!StoredFields.IsStored(name, connection) || name.StartsWith(':') || name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) || name.Equals("Expect", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (values.Count == 1)
            {
                message.Headers.TryAddWithoutValidation(name, values.ToString());
            }
            else
            {
                message.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }
    }
}
