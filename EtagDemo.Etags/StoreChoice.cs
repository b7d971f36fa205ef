using Microsoft.Extensions.Configuration;

namespace EtagDemo.Etags;

/// <summary>Which store a service uses: Redis when the named connection string is there, otherwise memory.</summary>
/// <param name="RedisConnection">The name given to <see cref="EtagsBuilder.UseRedis"/>.</param>
/// <param name="Configuration">Where connection strings are.</param>
internal sealed record StoreChoice(string? RedisConnection, IConfiguration Configuration)
{
    /// <summary>The connection string, or null for the memory store.</summary>
    public string? Redis => RedisConnection is null ? null : Configuration.GetConnectionString(RedisConnection);
}
