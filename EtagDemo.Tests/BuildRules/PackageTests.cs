using System.Xml.Linq;

namespace EtagDemo.Tests.BuildRules;

public sealed class PackageTests
{
    public static TheoryData<string> AllProjects => [.. Repository.Projects("EtagDemo.*").Select(Relative)];

    [Theory]
    [MemberData(nameof(AllProjects))]
    public void No_project_pins_a_version_of_its_own(string project)
    {
        var pinned = XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("PackageReference")
            .Where(package => package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null || package.HasElements);

        Assert.Empty(pinned.Select(package => (string?)package.Attribute("Include")));
    }

    [Theory]
    [MemberData(nameof(AllProjects))]
    public void No_source_is_compiled_under_a_condition(string project)
    {
        var conditional = Repository.Sources(Path.GetDirectoryName(Path.Combine(Repository.Root, project))!)
            .Where(file => File.ReadLines(file).Any(line => line.TrimStart().StartsWith("#if", StringComparison.Ordinal)));

        Assert.Empty(conditional.Select(Relative));
    }

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path);
}
