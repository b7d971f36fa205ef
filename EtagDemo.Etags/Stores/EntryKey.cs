using System.Globalization;

namespace EtagDemo.Etags.Stores;

/// <summary>Where an entry is kept: its partition, and the SHA-256 of everything that selects the representation, cut to 128 bits.</summary>
/// <param name="Partition">The partition of the entry's tags, so that one atomic look can see both.</param>
/// <param name="Hash">The hash over length-prefixed parts: two different requests never have the same input.</param>
public readonly record struct EntryKey(string Partition, UInt128 Hash)
{
    /// <summary>Partition and hash, as administration and store keys write them.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Partition}#{Hash:x32}");
}
