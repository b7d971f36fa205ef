using System.Globalization;
using System.Text;

namespace EtagDemo.Benchmarks.Origin;

/// <summary>
/// A resource of the bare origin: <c>/checked/2048/17</c> must be validated by each cache each time, <c>/fresh/2048/17</c> never within an hour. The number in the middle is
/// the length of the body. Path, tag and body follow from one another, so that whoever asks knows what must be answered.
/// </summary>
internal sealed class OriginResource
{
    private OriginResource(string path, bool isFresh, int length)
    {
        ETag = $"\"{path.Replace('/', '-')}\"";
        CacheControl = isFresh ? "max-age=3600" : "no-cache";
        Body = BodyOf(path, length);
    }

    public string ETag { get; }

    public string CacheControl { get; }

    public byte[] Body { get; }

    /// <summary>Whether a tag is that of the resource with a path.</summary>
    public static bool IsTagOf(ReadOnlySpan<byte> path, ReadOnlySpan<byte> tag)
    {
        if (tag.Length != path.Length + 2 || tag[0] != '"' || tag[^1] != '"')
        {
            return false;
        }

        for (var i = 0; i < path.Length; i++)
        {
            if (tag[i + 1] != (path[i] == '/' ? '-' : path[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static string PathOf(bool fresh, int length, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"/{(fresh ? "fresh" : "checked")}/{length}/{number}");

    /// <summary>Null when nothing has such a path.</summary>
    public static OriginResource? Of(string path)
    {
        var parts = path.Split('/');
        return parts is ["", "checked" or "fresh", var length, _] && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? new OriginResource(path, parts[1] == "fresh", bytes)
            : null;
    }

    private static byte[] BodyOf(string path, int length)
    {
        var body = new byte[length];
        var line = Encoding.ASCII.GetBytes($"{path}\n");
        for (var i = 0; i < length; i++)
        {
            body[i] = line[i % line.Length];
        }

        return body;
    }
}
