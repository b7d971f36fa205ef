namespace EtagDemo.Benchmarks.Measuring;

/// <summary>A verdict in words.</summary>
internal static class VerdictText
{
    public static string Of(Verdict verdict, string more, string less) => verdict switch
    {
        Verdict.More => more,
        Verdict.Less => less,
        Verdict.NoDifferenceSeen => "no difference seen",
        _ => "too few rounds",
    };
}
