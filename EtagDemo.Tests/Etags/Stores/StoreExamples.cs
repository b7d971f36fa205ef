using System.Collections.Immutable;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Tests.Etags.Stores;

/// <summary>Keys, tags, entries and marks for the stores' tests.</summary>
internal static class StoreExamples
{
    public const string Build = "build-1";
    public static readonly Tag Project = Tag.Parse("project:42");
    public static readonly Tag Areas = Tag.Parse("project:42:areas");
    public static readonly Tag Derived = Tag.Parse("project:42:area:7");
    public static readonly Tag OtherProject = Tag.Parse("project:43");
    public static readonly EntryKey Key = new("project:42", new UInt128(0x0123456789abcdef, 0xfedcba9876543210));
    public static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, 123, TimeSpan.Zero);

    public static StoredEntry Entry(TagVector vector, string etag = "\"v1\"", params ImmutableArray<Tag> derived) => new(
        etag,
        [new StoredField("Vary", "x-role"), new StoredField("Cache-Control", "no-cache")],
        derived,
        vector,
        new EntryOrigin("/projects/{projectId}", "GET", "/projects/42", "?a=\u00fc", [new StoredField("x-role", "owner")]),
        Noon);

    public static WriterMark Mark(Guid? writer = null, ulong transaction = ulong.MaxValue) =>
        new(writer ?? Guid.NewGuid(), "7300000000000000001", transaction, Noon.AddSeconds(10));

    public static long NonceOf(this StoreLook look, Tag tag) => look.Now.Nonces.Single(seen => seen.Tag == tag).Nonce;

    public static ValueTask<StoreLook> LookAsync(this IValidatorStore store, params Tag[] tags) => store.CheckAsync(Key, tags, Build, CancellationToken.None);
}
