namespace Aspire.Hosting.Local.Processes;

/// <summary>The user that runs what refuses to run as root.</summary>
internal static class Unprivileged
{
    /// <summary>Null when this process is not root, and so needs no other user.</summary>
    public static string? User { get; } = !Environment.IsPrivilegedProcess ? null : Exists("postgres") ? "postgres" : "nobody";

    private static bool Exists(string user) => File.ReadLines("/etc/passwd").Any(line => line.StartsWith($"{user}:", StringComparison.Ordinal));
}
