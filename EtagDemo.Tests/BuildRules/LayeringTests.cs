namespace EtagDemo.Tests.BuildRules;

public sealed class LayeringTests
{
    private static readonly string[] Libraries = ["EtagDemo.HttpSemantics", "EtagDemo.Etags", "EtagDemo.RevalidatingCache"];

    public static TheoryData<string, string[]> MayKnow => new()
    {
        { "EtagDemo.HttpSemantics", [] },
        { "EtagDemo.Etags", ["EtagDemo.HttpSemantics"] },
        { "EtagDemo.RevalidatingCache", ["EtagDemo.HttpSemantics"] },
        { "EtagDemo.ServiceDefaults", ["EtagDemo.HttpSemantics"] },
        { "EtagDemo.Projects", ["EtagDemo.Etags", "EtagDemo.HttpSemantics", "EtagDemo.ServiceDefaults"] },
        { "EtagDemo.Commissioning", ["EtagDemo.Etags", "EtagDemo.HttpSemantics", "EtagDemo.ServiceDefaults"] },
        { "EtagDemo.Reconf", ["EtagDemo.Etags", "EtagDemo.HttpSemantics", "EtagDemo.ServiceDefaults"] },
        { "EtagDemo.Bff", ["EtagDemo.RevalidatingCache", "EtagDemo.HttpSemantics", "EtagDemo.ServiceDefaults"] },
        { "EtagDemo.AppHost", ["EtagDemo.Bff", "EtagDemo.Commissioning", "EtagDemo.Projects", "EtagDemo.Reconf"] }
    };

    [Theory]
    [MemberData(nameof(MayKnow))]
    public void A_project_knows_only_what_lies_below_it(string project, string[] below)
    {
        var known = Repository.ReferencedProjects(Path.Combine(Repository.Root, project, $"{project}.csproj"));

        Assert.Empty(known.Except(below));
    }

    [Fact]
    public void Every_project_of_the_system_has_its_place_in_the_layers()
    {
        var projects = Repository.Projects("EtagDemo.*").Select(Path.GetFileNameWithoutExtension).Except(["EtagDemo.Tests", "EtagDemo.Benchmarks"]);

        Assert.Equal(MayKnow.Select(row => (string)row[0]).Order(), projects.Order());
    }

    [Fact]
    public void The_libraries_know_no_Aspire_package()
    {
        var packages = Libraries.SelectMany(library => Repository.References(Path.Combine(Repository.Root, library, $"{library}.csproj"), "PackageReference"));

        Assert.DoesNotContain(packages, package => package.StartsWith("Aspire.", StringComparison.Ordinal));
    }
}
