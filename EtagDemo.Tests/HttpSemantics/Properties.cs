using EtagDemo.HttpSemantics;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace EtagDemo.Tests.HttpSemantics;

/// <summary>How properties are checked: with the same values on every run, and what fails is made as small as it gets.</summary>
internal static class Properties
{
    private static readonly string[] Pieces =
    [
        "\"", "\\", ",", ";", "=", "*", "W/", "w/", "(", ")", ":", ":YQ==:", "?1", "?0", "@", "@1", "%\"", "%e9", "-", "0", "1", "-0", "1.5", "999999999999999", "9999999999999999", "max-age", "no-cache", "bytes=", "bytes ",
        "sha-256", " ", "\t", "\0", "\r\n", "\u007f", "\u00e9", "\u20ac", "\ud800", "a", "b", "\"a\"", "\"a\\\"\"", "Sun, 06 Nov 1994 08:49:37 GMT", "/",
    ];

    /// <summary>What a field could hold, between grammar and garbage; smaller by each piece in turn.</summary>
    public static Arbitrary<string[]> FieldPieces => Arb.From(Gen.ArrayOf(Gen.Elements(Pieces)), pieces => pieces.Select((_, left) => pieces.Where((_, index) => index != left).ToArray()));

    /// <summary>Tags of any characters that a tag may hold.</summary>
    public static Gen<EntityTag> Tag => Gen.Zip(Gen.ArrayOf(Gen.Elements(RandomText.Opaque.ToCharArray())), Gen.Elements(true, false), (opaque, isWeak) => new EntityTag(new string(opaque), isWeak));

    /// <summary>Optional white space around a comma, as any sender may put it (RFC 9110 5.6.1).</summary>
    public static Gen<string> Separator => Gen.Elements(",", ", ", " ,", "\t,\t", ",,", " , ,");

    public static void Hold<T>(Arbitrary<T> values, Func<T, bool> property, int times = 2000) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithEndSize(60).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(45), FSharpOption<int>.None))), Prop.ForAll(values, property));
}
