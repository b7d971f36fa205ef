using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Stores.Redis;
using StackExchange.Redis;

namespace EtagDemo.Tests.Etags.Stores;

/// <summary>Looks that wait at the same moment, on a real Redis that is held up until all of them wait.</summary>
public sealed class RedisLooksTests : OwnRedisServer
{
    [Fact]
    public async Task Each_gets_its_own_answer_by_a_few_scripts()
    {
        var store = Open();
        var expected = await ManyLooks.PrepareAsync(store);
        var before = await Server.CallsOfAsync("evalsha");

        var looks = await Task.WhenAll(await HeldUpAsync(() => ManyLooks.Begin(store)));

        Assert.All(expected.Zip(looks), pair => ManyLooks.AssertSame(pair.First, pair.Second));
        Assert.InRange(await Server.CallsOfAsync("evalsha") - before, 1, ManyLooks.Count / 8);
    }

    [Fact]
    public async Task Nonces_that_they_make_are_one_for_each_tag_and_stay()
    {
        var store = Open();
        await ManyLooks.LookAsync(store, 0);

        var looks = await Task.WhenAll(await HeldUpAsync(() => [.. ManyLooks.Begin(store), .. ManyLooks.Begin(store)]));

        for (var i = 0; i < ManyLooks.Count; i++)
        {
            var later = await ManyLooks.LookAsync(store, i);
            ManyLooks.AssertSame(later, looks[i]);
            ManyLooks.AssertSame(later, looks[i + ManyLooks.Count]);
        }
    }

    [Fact]
    public async Task Key_of_the_wrong_type_fails_its_own_look_only()
    {
        var store = Open();
        var expected = await ManyLooks.PrepareAsync(store);
        await Server.RunAsync("SET", new RedisKeys(Service).Entry(ManyLooks.KeyOf(50)), "no hash");

        var looks = await HeldUpAsync(() => ManyLooks.Begin(store));

        await Assert.ThrowsAsync<RedisServerException>(() => looks[50]);
        foreach (var i in Enumerable.Range(0, ManyLooks.Count).Where(i => i != 50))
        {
            ManyLooks.AssertSame(expected[i], await looks[i]);
        }
    }

    [Fact]
    public async Task Script_that_the_server_lost_is_loaded_again_for_all_of_them()
    {
        var store = Open();
        var expected = await ManyLooks.PrepareAsync(store);
        await Server.RunAsync("SCRIPT", "FLUSH");

        var looks = await Task.WhenAll(await HeldUpAsync(() => ManyLooks.Begin(store)));

        Assert.All(expected.Zip(looks), pair => ManyLooks.AssertSame(pair.First, pair.Second));
    }

    [Fact]
    public async Task Server_that_goes_away_fails_them_all_as_it_fails_one()
    {
        var store = Open();
        await ManyLooks.LookAsync(store, 0);
        await Server.RunAsync("CLIENT", "PAUSE", "60000", "WRITE");
        var looks = ManyLooks.Begin(store);
        await Server.KillAsync();
        foreach (var look in looks)
        {
            await Assert.ThrowsAnyAsync<RedisException>(() => look);
        }
    }

    // Scripts count as writes, so none runs until all looks have begun.
    private async Task<Task<StoreLook>[]> HeldUpAsync(Func<Task<StoreLook>[]> begin)
    {
        await Server.RunAsync("CLIENT", "PAUSE", "60000", "WRITE");
        var looks = begin();
        await Server.RunAsync("CLIENT", "UNPAUSE");
        return looks;
    }
}
