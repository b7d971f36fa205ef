using StackExchange.Redis;

namespace EtagDemo.Etags.Stores.Redis;

/// <summary>What <see cref="RedisScripts.Check"/> says to one look. Unread, so that each caller reads its own.</summary>
/// <param name="Epoch">The store's epoch, read in the same run as the rest.</param>
/// <param name="Seen">The entry's derived tags and body, then one record for each tag.</param>
internal readonly record struct LookAnswer(string Epoch, RedisResult Seen);
