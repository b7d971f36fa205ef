using Aspire.Hosting;
using EtagDemo.Tests.BuildRules;

namespace EtagDemo.Tests.Offline;

public class StandInSurfaceTests
{
    private static readonly IReadOnlyDictionary<string, PublicSurface> Real = RealSurface.Read(File.ReadLines(Path.Combine(Repository.Root, "offline", "aspire-api.txt")));

    [Fact]
    public void Stand_ins_have_no_public_member_that_the_real_packages_lack()
    {
        var invented = StandInAssemblies.All.SelectMany(assembly => assembly.GetExportedTypes()).Select(PublicSurface.Of).SelectMany(NotReal).ToArray();

        Assert.True(invented.Length == 0, string.Join('\n', invented));
    }

    [Fact]
    public void Every_folder_of_a_stand_in_has_its_assembly_beside_the_tests_or_none_has()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "offline")).Select(Path.GetFileName).Order();
        var loaded = StandInAssemblies.All.Select(assembly => assembly.GetName().Name).Order();

        Assert.Equal(AspireIsReal ? [] : folders, loaded);
    }

    [Fact]
    public void A_member_with_another_default_is_seen()
    {
        var real = RealSurface.Read(["class N.C : IDisposable", "  void M(int? x = default)", "enum N.E", "  One, Two"]);

        Assert.Equal(["N.C: void M(int? x)"], new PublicSurface("class", "N.C", new HashSet<string>(), new HashSet<string> { "void M(int? x)" }).NotIn(real["N.C"]));
        Assert.Equal(["One", "Two"], real["N.E"].Members);
    }

    private static bool AspireIsReal => typeof(DistributedApplication).Assembly.GetName().Version!.Major >= 13;

    private static IEnumerable<string> NotReal(PublicSurface ours) => Real.TryGetValue(ours.Name, out var real) ? ours.NotIn(real) : [$"{ours.Kind} {ours.Name}"];
}
