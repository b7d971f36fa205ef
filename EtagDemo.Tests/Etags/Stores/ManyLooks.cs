using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;
using static EtagDemo.Tests.Etags.Stores.StoreExamples;

namespace EtagDemo.Tests.Etags.Stores;

/// <summary>Entries of many partitions, no two alike: some with derived tags, some marked, some absent.</summary>
internal static class ManyLooks
{
    public const int Count = 100;

    public static EntryKey KeyOf(int number) => new($"project:{number}", (UInt128)(ulong)number);

    public static Tag[] TagsOf(int number) =>
        [.. Enumerable.Range(0, number % 4).Select(i => Tag.Parse($"project:{number}:set:{i}")).Prepend(Tag.Parse($"project:{number}"))];

    public static Task<StoreLook> LookAsync(IValidatorStore store, int number) =>
        store.CheckAsync(KeyOf(number), TagsOf(number), $"build-{number}", CancellationToken.None).AsTask();

    /// <summary>Puts all of it into the store.</summary>
    /// <returns>What each sees that looks alone.</returns>
    public static async Task<StoreLook[]> PrepareAsync(IValidatorStore store)
    {
        var looks = new StoreLook[Count];
        for (var i = 0; i < Count; i++)
        {
            var vector = (await LookAsync(store, i)).Now;
            if (i % 7 != 0)
            {
                Tag[] derived = [.. Enumerable.Range(0, i % 3).Select(n => Tag.Parse($"project:{i}:area:{n}"))];
                await store.RecordAsync(KeyOf(i), Entry(vector, $"\"v{i}\"", [.. derived]), CancellationToken.None);
            }

            if (i % 5 == 0)
            {
                await store.MarkAsync(TagsOf(i), Mark(transaction: (ulong)i), CancellationToken.None);
            }

            looks[i] = await LookAsync(store, i);
        }

        return looks;
    }

    /// <summary>Begins all looks in a row.</summary>
    public static Task<StoreLook>[] Begin(IValidatorStore store) => [.. Enumerable.Range(0, Count).Select(i => LookAsync(store, i))];

    public static void AssertSame(StoreLook expected, StoreLook actual)
    {
        Assert.Equivalent(expected.Entry, actual.Entry, strict: true);
        Assert.Equal((expected.Now.Epoch, expected.Now.Build), (actual.Now.Epoch, actual.Now.Build));
        Assert.Equal(expected.Now.Nonces.AsEnumerable(), actual.Now.Nonces.AsEnumerable());
        Assert.Equal(expected.Marks.AsEnumerable(), actual.Marks.AsEnumerable());
    }
}
