using System.IO.Hashing;
using System.Text;
using EtagDemo.HttpSemantics;

namespace EtagDemo.RevalidatingCache.Composites;

/// <summary>The tag of a composite: the owner part's opaque text, a plus sign, and a hash over the parts' addresses and tags and the build that composes them.</summary>
public static class CompositeTag
{
    private const char Separator = '+';

    /// <summary>The owner part's tag in a composite's, for an If-Match that goes on to the owner.</summary>
    /// <returns>Null if the tag is not one of a composite.</returns>
    public static EntityTag? OwnerPart(EntityTag composite)
    {
        var end = composite.Opaque.LastIndexOf(Separator);
        return end < 0 ? null : new EntityTag(composite.Opaque[..end], composite.IsWeak);
    }

    /// <summary>The tag over these parts, the owner first; null when a part has none, for then nothing can tell when it changes.</summary>
    internal static EntityTag? Of(CompositePlan plan, IReadOnlyList<CompositePart> parts)
    {
        var hash = new XxHash128();
        hash.Append(plan.BuildId.ToByteArray());
        Append(hash, plan.Name);
        var isWeak = false;
        foreach (var part in parts)
        {
            if (part.ETag is not { } tag)
            {
                return null;
            }

            isWeak |= tag.IsWeak;
            Append(hash, part.Response.RequestMessage?.RequestUri?.OriginalString ?? "");
            Append(hash, tag.ToString());
        }

        return new EntityTag($"{parts[0].ETag!.Value.Opaque}{Separator}{Convert.ToHexStringLower(hash.GetCurrentHash())}", isWeak);
    }

    // Each text with its length before it, so that no two lists of texts give the same bytes.
    private static void Append(XxHash128 hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.Append(BitConverter.GetBytes(bytes.Length));
        hash.Append(bytes);
    }
}
