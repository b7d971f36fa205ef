using System.Buffers;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Live.Bench;

/// <summary>A request that somebody at the bench wants sent.</summary>
internal sealed record BenchRequest(string? Method, string? Path, IReadOnlyDictionary<string, string>? Fields, string? Body) : IValidated
{
    private const int LongestPath = 2048;
    private const int LongestValue = 4096;
    private const int MostFields = 24;
    private static readonly string[] Methods = ["GET", "HEAD", "QUERY", "POST", "PUT", "PATCH", "DELETE"];

    // RFC 9110 5.6.2.
    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Who asks, if somebody does.</summary>
    public string? User =>
        Fields?.FirstOrDefault(sent => sent.Key.Equals(CallerHeaders.User, StringComparison.OrdinalIgnoreCase)).Value is { } user && EmailRule.TryNormalize(user, out var email) ? email : null;

    public IEnumerable<InputError> Errors()
    {
        if (!Methods.Contains(Method))
        {
            yield return new("method", $"One of {string.Join(", ", Methods)}.");
        }

        if (!IsPath(Path))
        {
            yield return new("path", $"A path and query of this API, of up to {LongestPath} visible ASCII characters, such as /projects. The bench does not call itself.");
        }

        if (Fields is { Count: > MostFields } || Fields?.Any(field => !IsField(field.Key, field.Value)) == true)
        {
            yield return new("fields", $"Up to {MostFields} header fields: tokens as names, up to {LongestValue} visible ASCII characters as values.");
        }
    }

    private static bool IsPath(string? path) =>
        path is ['/', ..] and not ['/', '/', ..] && path.Length <= LongestPath && path.All(character => character is > ' ' and < '\x7f' and not '#')
        && !path.StartsWith("/live", StringComparison.OrdinalIgnoreCase);

    private static bool IsField(string name, string value) =>
        name is { Length: > 0 and < 64 } && !name.AsSpan().ContainsAnyExcept(TokenCharacters) && value.Length <= LongestValue && value.All(character => character is >= ' ' and < '\x7f');
}
