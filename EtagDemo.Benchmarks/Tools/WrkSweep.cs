namespace EtagDemo.Benchmarks.Tools;

/// <summary>Numbered resources in turns, too many to make their requests beforehand.</summary>
/// <param name="Prefix">What stands before the number.</param>
/// <param name="Count">How many there are.</param>
internal sealed record WrkSweep(string Prefix, int Count) : IWrkScript
{
    public string Script() => FormattableString.Invariant(
        $$"""
        local turn = 0
        function request()
          turn = (turn + 1) % {{Count}}
          return wrk.format("GET", "{{Prefix}}" .. turn)
        end
        {{WrkPlan.Done}}
        """);
}
