using System.Collections.Concurrent;
using System.Text;

namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>Looks for secrets in whatever passes by.</summary>
public sealed class SecretWatch
{
    private readonly ConcurrentDictionary<string, bool> _leaks = new();
    private volatile IReadOnlyList<(string Name, byte[] Value)> _secrets = [];

    /// <summary>Which secret was seen where.</summary>
    public IReadOnlyCollection<string> Leaks => [.. _leaks.Keys];

    /// <summary>From now on looks for these, by their names.</summary>
    public void For(IEnumerable<KeyValuePair<string, string>> secrets) => _secrets = [.. secrets.Select(secret => (secret.Key, Encoding.UTF8.GetBytes(secret.Value)))];

    public void Look(string where, ReadOnlySpan<byte> bytes)
    {
        foreach (var (name, value) in _secrets)
        {
            if (bytes.IndexOf(value) >= 0)
            {
                _leaks[$"{name} in {where}"] = true;
            }
        }
    }
}
