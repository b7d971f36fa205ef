namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>What can happen next.</summary>
/// <param name="Kind">What.</param>
/// <param name="Who">To which participant; for <see cref="ChoiceKind.Resolve"/>, whose mark on which tag.</param>
internal readonly record struct Choice(ChoiceKind Kind, int Who)
{
    public override string ToString() => $"{Kind}({Who})";
}
