using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using EtagDemo.HttpSemantics;

namespace EtagDemo.RevalidatingCache.Coding;

/// <summary>
/// The tag of a compressed variant: <c>"v1"</c> becomes <c>"v1~gzip-" + build + check</c>. The build names what compressed, for another one may write other bytes; the check is a hash of all
/// that stands before it, so that no tag of an origin is taken for one of these. A weak tag promises no bytes and stands for every coding as it is.
/// </summary>
internal static class CodedTag
{
    private const char Mark = '~';
    private const int HashLength = 8;

    private static readonly string Build = Hash($"{RuntimeInformation.FrameworkDescription} {RuntimeInformation.ProcessArchitecture}");

    public static EntityTag Of(EntityTag origin, ContentCoding coding)
    {
        if (origin.IsWeak)
        {
            return origin;
        }

        var marked = $"{origin.Opaque}{Mark}{coding.Name()}-{Build}";
        return new EntityTag(marked + Hash(marked));
    }

    /// <summary>The origin's tag in a tag of this form, whichever build made it.</summary>
    public static bool TryParse(EntityTag tag, out EntityTag origin, out ContentCoding coding)
    {
        origin = default;
        coding = default;
        var opaque = tag.Opaque;
        var mark = opaque.LastIndexOf(Mark);
        var dash = opaque.Length - (2 * HashLength) - 1;
        if (mark < 0 || dash < mark || opaque[dash] != '-' || !ContentCodingName.TryParse(opaque.AsSpan(mark + 1, dash - mark - 1), out coding)
            || Hash(opaque[..^HashLength]) != opaque[^HashLength..])
        {
            return false;
        }

        origin = new EntityTag(opaque[..mark], tag.IsWeak);
        return true;
    }

    private static string Hash(string text) => XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(text)).ToString("x8", CultureInfo.InvariantCulture);
}
