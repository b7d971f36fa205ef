using System.Xml.Linq;

namespace EtagDemo.Tests.BuildRules;

public sealed class PackageTests
{
    public static TheoryData<string> AllProjects => [.. Repository.Projects("EtagDemo.*").Concat(StandIns).Select(Relative)];

    public static TheoryData<string> OwnProjects => [.. Repository.Projects("EtagDemo.*").Select(Relative)];

    private static IEnumerable<string> StandIns => Directory.EnumerateFiles(Path.Combine(Repository.Root, "offline"), "*.csproj", SearchOption.AllDirectories);

    [Theory]
    [MemberData(nameof(AllProjects))]
    public void No_project_pins_a_version_of_its_own(string project)
    {
        var pinned = XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("PackageReference")
            .Where(package => package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null || package.HasElements);

        Assert.Empty(pinned.Select(package => (string?)package.Attribute("Include")));
    }

    [Theory]
    [MemberData(nameof(OwnProjects))]
    public void Stand_ins_are_reached_only_as_packages(string project)
    {
        var references = Repository.References(Path.Combine(Repository.Root, project), "ProjectReference");

        Assert.DoesNotContain(references, reference => reference.Contains("offline", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(OwnProjects))]
    public void No_source_asks_which_feed_it_was_built_with(string project)
    {
        var conditional = Repository.Sources(Path.GetDirectoryName(Path.Combine(Repository.Root, project))!)
            .Where(file => File.ReadLines(file).Any(line => line.TrimStart().StartsWith("#if", StringComparison.Ordinal)));

        Assert.Empty(conditional.Select(Relative));
    }

    [Fact]
    public void Every_stand_in_is_named_as_a_package_with_a_central_version_or_is_part_of_one()
    {
        var central = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion").Select(package => (string)package.Attribute("Include")!);
        var partOfAnother = StandIns.SelectMany(project => Repository.ReferencedProjects(project));

        Assert.Empty(StandIns.Select(Path.GetFileNameWithoutExtension).Except(central).Except(partOfAnother));
    }

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path);
}
