using System.Collections.Concurrent;
using System.Text;

namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>Looks for secrets in every line that a process of the system writes to its console, PostgreSQL and Redis included, and in what the AppHost itself logs.</summary>
public sealed class ConsoleWatch(SecretWatch secrets)
{
    /// <summary>In the categories of the lines of a resource's processes, before its name.</summary>
    public const string Resources = ".Resources.";

    private readonly ConcurrentDictionary<string, bool> _heard = new();

    /// <summary>The resources that have written something.</summary>
    public IReadOnlyCollection<string> Heard => [.. _heard.Keys];

    public void Hear(string category, string text)
    {
        if (category.IndexOf(Resources, StringComparison.Ordinal) is var at and >= 0)
        {
            _heard[category[(at + Resources.Length)..]] = true;
        }

        secrets.Look($"the console: {category}", Encoding.UTF8.GetBytes(text));
    }
}
