namespace EtagDemo.Tests.Hostile;

/// <summary>Ways to write a path so that one reader takes it for another path than the next reader does.</summary>
internal static class PathTricks
{
    private static readonly string[] Behind =
    [
        "/", "//", "/.", "/..", "/./", "/../", "/%2e", "/%2e%2e", "/%2E%2E/", "/.%2e", "/..;", "/..;/", ";", ";x=1", ";/", "%2f", "%2F", "%5c", "\\", "%00", "%0a", "%0d%0a", "%09", "%20", "%20/", "%7f",
        "%3f", "%3Fproject_id=x", "%23", "%25", "%252f", "%2525", ".", ".json", "~", "*", "%c0%af", "%c0%ae%c0%ae", "%ef%bc%8f", "%e2%80%ae", "%u002e", "%", "%zz", "?", "?x=1", "?project_id=x&zone_id=y", "?complete=true",
    ];

    private static readonly string[] Before =
        ["/", "/.", "/..", "/./.", "/%2e", "/%2e%2e", "/x/..", "/x/%2e%2e", "/x%2f..", "/;", "/..;", "/%2f", "/\\", "/%5c", "/%00", "/%20", "/_etags/..", "/_cache/..", "/live/.."];

    private static readonly string[] Between = ["//", "/./", "/x/../", "/%2e/", "/x/%2e%2e/", "%2f", "%2F", "%5c", "\\", "/\\", ";/", "/;/", ";x=1/", "/%20/", "%20/", "/%00", "%00/", "/%09/", "%252f"];

    /// <summary>The path in each of those ways, and some that go on to the other path.</summary>
    public static IEnumerable<string> Of(string path, string other)
    {
        var last = path.LastIndexOf('/');
        return Behind.Select(trick => path + trick)
            .Concat(Before.Select(trick => trick + path))
            .Concat(Between.SelectMany(trick => (string[])[path[..last] + trick + path[(last + 1)..], "/" + path[1..].Replace("/", trick, StringComparison.Ordinal)]))
            .Concat([path.ToUpperInvariant(), "/" + char.ToUpperInvariant(path[1]) + path[2..], path[..last] + path[last..].ToUpperInvariant()])
            .Concat([Encoded(path, upTo: 1), Encoded(path, upTo: path.Length), Encoded(path, upTo: path.Length).ToLowerInvariant(), Encoded(Encoded(path, upTo: 1), upTo: 1), path.Replace("/", "/%", StringComparison.Ordinal)])
            .Concat([$"{path}/..{other}", $"{path}/%2e%2e{other}", $"{path}%2f..%2f..{other}", $"{path}/../..{other}", $"{path}/..;{other}", $"{path};{other}", $"{path}%00{other}", $"{path}%23{other}", $"{path}{other}", $"{path}/{other}"])
            .Where(target => target.StartsWith('/'))
            .Distinct();
    }

    // Unreserved characters mean the same encoded or not (RFC 3986 2.3).
    private static string Encoded(string path, int upTo) =>
        string.Join('/', path.Split('/').Select(segment => string.Concat(segment[..Math.Min(upTo, segment.Length)].Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' ? $"%{(int)c:X2}" : $"{c}")) + segment[Math.Min(upTo, segment.Length)..]));
}
