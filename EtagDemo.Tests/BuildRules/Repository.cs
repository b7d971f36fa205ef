using System.Xml.Linq;

namespace EtagDemo.Tests.BuildRules;

/// <summary>The sources that this test assembly was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Projects(string pattern) =>
        Directory.EnumerateDirectories(Root, pattern).SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"));

    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file => !IsBuilt(Path.GetRelativePath(folder, file)));

    public static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(project).Descendants(kind).Select(reference => (string)reference.Attribute("Include")!);

    public static IEnumerable<string> ReferencedProjects(string project) =>
        References(project, "ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')));

    private static bool IsBuilt(string path) => path.Split('/', '\\').Any(part => part is "bin" or "obj");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "EtagDemo.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("These tests read the sources: run them from the build output inside the repository.");
    }
}
