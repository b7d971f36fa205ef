using System.Text;
using EtagDemo.HttpSemantics;

namespace EtagDemo.Etags.Validating;

/// <summary>Whether an answer that was given out still holds.</summary>
/// <param name="Key">Which answer.</param>
/// <param name="ETag">Its tag.</param>
internal sealed record GroupQuestion(ValidationKey Key, EntityTag ETag)
{
    /// <summary>Null for what cannot be read: the answer to it is "no".</summary>
    public static GroupQuestion? Read(ReadOnlySpan<byte> key, ReadOnlySpan<byte> etag) =>
        key.Length <= GroupValidation.MaxKeyLength && ValidationKey.TryParse(key, out var parsed) && EntityTag.TryParse(Encoding.Latin1.GetString(etag), out var tag)
            ? new GroupQuestion(parsed, tag)
            : null;
}
