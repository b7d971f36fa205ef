using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace EtagDemo.Bff.Paths;

/// <summary>The path exactly as the client sent it: what goes upstream and what is checked are the same characters.</summary>
internal static class RawPath
{
    public static string Of(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        // Absolute form (RFC 9112 3.2.2): the path begins at the first slash after the authority.
        if (!target.StartsWith('/') && target.IndexOf("://", StringComparison.Ordinal) is var scheme and > 0)
        {
            var slash = target.IndexOf('/', scheme + 3);
            target = slash < 0 ? "/" : target[slash..];
        }

        var end = target.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? target : target[..end];
    }

    /// <summary>True when every reader takes the path apart in the same way: no empty or dot segments, no encoded separators, no control characters.</summary>
    public static bool IsUnambiguous(string path)
    {
        if (!path.StartsWith('/') || path.AsSpan().ContainsAnyInRange('\0', ' ') || path.AsSpan().ContainsAny('\\', '\u007f'))
        {
            return false;
        }

        // Nearly all paths: nothing to decode, and no segment that could be empty or begin with a dot.
        if (Ascii.IsValid(path) && !path.Contains('%') && !path.Contains("//", StringComparison.Ordinal) && !path.Contains("/.", StringComparison.Ordinal))
        {
            return true;
        }

        var segments = path[1..].Split('/');
        return segments.Select((segment, index) => IsPlain(segment, last: index == segments.Length - 1)).All(plain => plain);
    }

    private static bool IsPlain(string segment, bool last)
    {
        var decoded = Uri.UnescapeDataString(segment);
        return decoded is not ("." or "..") && (decoded.Length > 0 || last) && !decoded.Any(c => c is '/' or '\\' || char.IsControl(c));
    }
}
