using System.Globalization;
using EtagDemo.Etags.Stores;

namespace EtagDemo.Etags.Administration;

/// <summary>A tag as administration shows it.</summary>
/// <param name="Tag">Its text.</param>
/// <param name="Nonce">Its nonce, in hex.</param>
/// <param name="Marks">The transactions that are in flight on it.</param>
internal sealed record TagView(string Tag, string Nonce, IReadOnlyList<string> Marks)
{
    public static TagView Of(TagStatus status) => new(
        status.Tag.Text,
        status.Nonce.ToString("x16", CultureInfo.InvariantCulture),
        [.. status.Marks.Select(mark => string.Create(CultureInfo.InvariantCulture, $"transaction {mark.Transaction}, asked about from {mark.Deadline:O}"))]);
}
