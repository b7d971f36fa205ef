using Xunit.Abstractions;

namespace EtagDemo.Tests.Offline;

/// <summary>Some facts are about the stand-in for Aspire.Hosting alone; with the real packages the same calls would start containers.</summary>
internal static class StandInOnly
{
    public static bool Applies(ITestOutputHelper output)
    {
        if (StandInAssemblies.All.Count > 0)
        {
            Assert.Contains(StandInAssemblies.All, assembly => assembly.GetName().Name == "Aspire.Hosting");
            return true;
        }

        output.WriteLine("The feed has the real Aspire, so there is no stand-in to test.");
        return false;
    }
}
