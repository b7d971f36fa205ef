namespace EtagDemo.Benchmarks.SideBySide.Works;

/// <summary>The works of the tables.</summary>
internal static class AllWorks
{
    private const int Small = 2 * 1024;
    private const int Large = 100 * 1024;

    public static Work Checked { get; } = new("validated-2k", Fresh: false, Small, Urls: 1000, Connections: 32, Conditional: false);

    public static Work Conditional { get; } = new("if-none-match", Fresh: false, Small, Urls: 1000, Connections: 32, Conditional: true);

    public static Work Hot { get; } = new("hot-url", Fresh: false, Small, Urls: 1, Connections: 32, Conditional: false);

    public static Work Fresh { get; } = new("fresh-2k", Fresh: true, Small, Urls: 1000, Connections: 32, Conditional: false);

    public static Work Big { get; } = new("validated-100k", Fresh: false, Large, Urls: 200, Connections: 32, Conditional: false);

    public static Work Alone { get; } = new("one-connection", Fresh: false, Small, Urls: 1000, Connections: 1, Conditional: false);

    public static IReadOnlyList<Work> InOrder { get; } = [Checked, Conditional, Hot, Fresh, Big, Alone];
}
