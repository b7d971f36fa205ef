using StackExchange.Redis;

namespace EtagDemo.Etags.Stores.Redis;

/// <summary>Writes looks as one run of <see cref="RedisScripts.Check"/>.</summary>
/// <param name="connection">The connection.</param>
/// <param name="tagLifetime">The lifetime of a tag in ms.</param>
internal sealed class LookSender(RedisConnection connection, long tagLifetime) : ILookSender
{
    /// <inheritdoc/>
    public async Task<LookAnswer[]?> SendAsync(PendingLook[] looks)
    {
        // Whoever looks has opened it, within the caller's bound.
        var redis = await connection.OpenAsync(CancellationToken.None);
        try
        {
            var reply = await RedisScriptRunner.RunAsync(redis, RedisScripts.Check, KeysOf(looks), ValuesOf(looks), CancellationToken.None);
            return Read(reply, looks.Length);
        }
        catch (RedisServerException) when (looks.Length > 1)
        {
            return null;
        }
    }

    private static RedisKey[] KeysOf(PendingLook[] looks)
    {
        var count = 1;
        foreach (var look in looks)
        {
            count += look.Keys.Length;
        }

        var keys = new RedisKey[count];
        keys[0] = looks[0].Generation;
        var at = 1;
        foreach (var look in looks)
        {
            look.Keys.CopyTo(keys, at);
            at += look.Keys.Length;
        }

        return keys;
    }

    private RedisValue[] ValuesOf(PendingLook[] looks)
    {
        var values = new RedisValue[3 + (2 * looks.Length)];
        (values[0], values[1], values[2]) = (RedisRandom.NewGeneration(), RedisRandom.NewNonce(), tagLifetime);
        for (var i = 0; i < looks.Length; i++)
        {
            values[3 + (2 * i)] = looks[i].Keys.Length - 1;
            values[4 + (2 * i)] = looks[i].TagPrefix;
        }

        return values;
    }

    private static LookAnswer[] Read(RedisResult result, int count)
    {
        var reply = (RedisResult[]?)result ?? [];
        var epoch = (string?)reply[0] ?? "";
        var answers = new LookAnswer[count];
        for (var i = 0; i < count; i++)
        {
            answers[i] = new LookAnswer(epoch, reply[i + 1]);
        }

        return answers;
    }
}
