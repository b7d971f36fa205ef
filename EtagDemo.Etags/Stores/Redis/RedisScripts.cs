namespace EtagDemo.Etags.Stores.Redis;

/// <summary>
/// What the store does inside Redis, each an atomic step. A tag is one HASH: field <c>n</c> is the nonce, each field <c>m…</c> a writer's mark, so that
/// they come
/// and go together. Nonces are made by the caller from a cryptographic source: Lua's own random numbers repeat after every restart.
/// </summary>
/// <remarks>
/// A record is persistent while a mark stands and expires otherwise, so an eviction policy <c>volatile-*</c> can never take a mark. A tag that expired comes
/// back with another nonce. <c>INFO</c> is the one way for a script to learn <c>run_id</c>: about 5 µs on an idle machine.
/// </remarks>
internal static class RedisScripts
{
    /// <summary>
    /// One look or several. KEYS: generation, then for each look its entry and its tags. ARGV: a new generation, a new nonce, lifetime of a tag in ms, then for
    /// each look the number of its tags and the prefix of the keys of derived tags.
    /// </summary>
    /// <remarks>
    /// Answers the epoch, then for each look the entry's derived tags and body (nil if absent) and one record for each tag. Writes nothing unless something is
    /// absent. Several absent tags get the same nonce, which is no tag's second: an absent tag of two looks is there when the second is read.
    /// </remarks>
    public const string Check = """
        local generation = redis.call('GET', KEYS[1])
        if not generation then
          generation = ARGV[1]
          redis.call('SET', KEYS[1], generation)
        end
        local function read(key)
          local record = redis.call('HGETALL', key)
          for i = 1, #record, 2 do
            if record[i] == 'n' then return record end
          end
          redis.call('HSET', key, 'n', ARGV[2])
          if #record == 0 then redis.call('PEXPIRE', key, ARGV[3]) end
          record[#record + 1] = 'n'
          record[#record + 1] = ARGV[2]
          return record
        end
        local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
        local reply = { run .. ':' .. generation }
        local at = 2
        for argument = 4, #ARGV, 2 do
          local entry = redis.call('HMGET', KEYS[at], 'derived', 'body')
          local last = at + tonumber(ARGV[argument])
          local look = { entry[1], entry[2] }
          for i = at + 1, last do
            look[#look + 1] = read(KEYS[i])
          end
          if entry[1] then
            for tag in string.gmatch(entry[1], '[^\n]+') do
              look[#look + 1] = read(ARGV[argument + 1] .. tag)
            end
          end
          reply[#reply + 1] = look
          at = last + 1
        end
        return reply
        """;

    /// <summary>KEYS: entry. ARGV: derived tags, body, lifetime in ms.</summary>
    public const string Record = """
        redis.call('HSET', KEYS[1], 'derived', ARGV[1], 'body', ARGV[2])
        redis.call('PEXPIRE', KEYS[1], ARGV[3])
        """;

    /// <summary>KEYS: tags. ARGV: the mark's field, the mark.</summary>
    public const string Mark = """
        for i = 1, #KEYS do
          redis.call('HSET', KEYS[i], ARGV[1], ARGV[2])
          redis.call('PERSIST', KEYS[i])
        end
        """;

    /// <summary>KEYS: tags. ARGV: the mark's field, a new nonce, lifetime of a tag in ms.</summary>
    public const string Finish = """
        for i = 1, #KEYS do
          redis.call('HDEL', KEYS[i], ARGV[1])
          redis.call('HSET', KEYS[i], 'n', ARGV[2])
          if redis.call('HLEN', KEYS[i]) == 1 then redis.call('PEXPIRE', KEYS[i], ARGV[3]) end
        end
        """;

    /// <summary>KEYS: one tag. ARGV: the mark's field, a new nonce, lifetime of a tag in ms. Answers 1 if the mark stood.</summary>
    public const string Resolve = """
        if redis.call('HDEL', KEYS[1], ARGV[1]) == 0 then return 0 end
        redis.call('HSET', KEYS[1], 'n', ARGV[2])
        if redis.call('HLEN', KEYS[1]) == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
        return 1
        """;
}
