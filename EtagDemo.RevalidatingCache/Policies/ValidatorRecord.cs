using System.Text.Json;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>What is kept of an answer: enough for a 304, and no body. A record with <see cref="Vary"/> only says by which request fields to look further.</summary>
internal sealed record ValidatorRecord(string? ETag, string[] Vary, string[][] Fields, string[] Tags, string[] Versions, Dictionary<string, string> Extra)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, ValidatorRecordJson.Default.ValidatorRecord);

    /// <summary>Null for what cannot be read: another version of this code wrote it, or somebody else.</summary>
    public static ValidatorRecord? Read(byte[]? bytes)
    {
        try
        {
            return bytes is null ? null : JsonSerializer.Deserialize(bytes, ValidatorRecordJson.Default.ValidatorRecord);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
