using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace EtagDemo.Bff.Description;

/// <summary>The header fields of answers, explained once and referred to. A field that some answers have and others of the same kind have not is a component of its own.</summary>
internal static class AnswerFields
{
    private const string Tag = "\"d8149e4a7dc8c4f45ebff57266027fcd\"";
    private const string Address = "/projects/01a1ffca597f7fd18524dd5f55dafcb6";

    public const string SometimesETag = "ETagIfKnown";
    public const string SometimesCacheStatus = "CacheStatusIfAsked";
    public const string SometimesCacheControl = "CacheControlIfKnown";
    public const string SometimesVary = "VaryIfAsked";
    public const string SometimesAge = "Age";
    public const string ContentLocation = "Content-Location";

    private static readonly Dictionary<string, DescribedField> Fields = new()
    {
        [HeaderNames.ETag] = new(HeaderNames.ETag, "Names this representation. Send it back as If-None-Match to read, as If-Match to change.", Tag),
        [SometimesETag] = new(HeaderNames.ETag, "The new representation's tag, where the service behind the resource knows tags.", Tag, Always: false),
        [HeaderNames.CacheControl] = new(HeaderNames.CacheControl, "no-cache: keep it, and ask with If-None-Match each time before using it. no-store: do not keep it.", "no-cache"),
        [SometimesCacheControl] = new(HeaderNames.CacheControl, "As the service behind the resource has it.", "no-cache", Always: false),
        [SometimesVary] = new(HeaderNames.Vary, "The caller, where the refusal depends on who asks.", "x-user", Always: false),
        [HeaderNames.Vary] = new(HeaderNames.Vary, "The request fields by which answers differ: another caller gets another answer.", "accept-encoding, x-user"),
        ["Cache-Status"] = new("Cache-Status", "What the gateway's cache did (RFC 9211). fwd-status=304: the service said that the stored body still holds.", "EtagDemo.Bff; fwd=stale; fwd-status=304; stored; detail=response-no-cache"),
        [SometimesCacheStatus] = new("Cache-Status", "What the gateway's cache did (RFC 9211), where it took part.", "EtagDemo.Bff; fwd=method; detail=method", Always: false),
        [SometimesAge] = new(HeaderNames.Age, "Seconds since the service last vouched for the body.", "1", Always: false),
        [HeaderNames.Location] = new(HeaderNames.Location, "Where the resource is.", Address),
        [ContentLocation] = new(ContentLocation, "The resource whose whole new representation the body is.", Address, Always: false),
        [HeaderNames.RetryAfter] = new(HeaderNames.RetryAfter, "Seconds to wait before asking again.", "1", Always: false),
        [HeaderNames.WWWAuthenticate] = new(HeaderNames.WWWAuthenticate, "The field that is missing.", "x-user realm=\"EtagDemo\""),
    };

    public static void AddTo(OpenApiDocument document)
    {
        foreach (var (id, field) in Fields)
        {
            document.AddComponent(id, field.AsHeader());
        }
    }

    public static Dictionary<string, IOpenApiHeader> Refer(OpenApiDocument? document, params IEnumerable<string> ids) =>
        ids.ToDictionary(id => Fields[id].Name, IOpenApiHeader (id) => new OpenApiHeaderReference(id, document));
}
