using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>
/// JSON as every service speaks it: snake_case, ids as hex, numbers as numbers. Reading passes over members it does not know (a newer client may
/// send them, and a body that was read can be sent back as it is) and strict about everything that two readers could understand differently.
/// </summary>
public static class ApiJson
{
    public const int MaxDepth = 16;

    public static void Configure(JsonSerializerOptions options, IJsonTypeInfoResolver types)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        // Letters of every language as they are; what HTML gives a meaning to stays escaped.
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.MaxDepth = MaxDepth;
        options.Converters.Insert(0, new HexIdJsonConverter());
        options.TypeInfoResolverChain.Insert(0, types);
    }

    /// <summary>The same settings for code that (de)serialises outside of a request.</summary>
    public static JsonSerializerOptions Options(IJsonTypeInfoResolver types)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options, types);
        options.MakeReadOnly();
        return options;
    }
}
