using System.Collections.Immutable;
using System.Text.Json;

namespace EtagDemo.ServiceDefaults.Scalars;

/// <summary>Members to set, and (where null) members to remove: what a request's JSON object asks for, in the manner of a JSON merge patch.</summary>
public sealed record ScalarMapChange(ImmutableArray<KeyValuePair<string, Scalar?>> Members)
{
    public const int MaxMembers = 64;
    private const int MaxNameLength = 100;
    private const int MaxTextLength = 1000;

    /// <summary>Reads a request's object. <paramref name="problem"/> says what is wrong with it, or is null; a JSON null removes a member where <paramref name="mayRemove"/> allows it.</summary>
    public static ScalarMapChange Parse(IReadOnlyDictionary<string, JsonElement>? members, bool mayRemove, out string? problem)
    {
        var change = ImmutableArray.CreateBuilder<KeyValuePair<string, Scalar?>>(members?.Count ?? 0);
        problem = members?.Count > MaxMembers ? $"Give at most {MaxMembers} members." : null;
        foreach (var (name, element) in members ?? ImmutableDictionary<string, JsonElement>.Empty)
        {
            var value = Scalar.From(element);
            problem ??= Problem(name, value, isRemoval: mayRemove && element.ValueKind == JsonValueKind.Null);
            change.Add(new(name, value));
        }

        return new ScalarMapChange(change.MoveToImmutable());
    }

    public ScalarMap ApplyTo(ScalarMap map) =>
        Members.Aggregate(map, (result, member) => member.Value is null ? result.Without(member.Key) : result.With(member.Key, member.Value));

    private static string? Problem(string name, Scalar? value, bool isRemoval) => (name, value) switch
    {
        ({ Length: 0 or > MaxNameLength }, _) => $"A member's name has 1 to {MaxNameLength} characters.",
        _ when name.Any(char.IsControl) => "A member's name has no control characters.",
        (_, null) when !isRemoval => $"'{name}' must be a string, a boolean, or a number of at most 28 digits.",
        (_, Scalar.Text { Value.Length: > MaxTextLength }) => $"'{name}' has more than {MaxTextLength} characters.",
        (_, Scalar.Text text) when text.Value.Any(char.IsControl) => $"'{name}' has control characters.",
        _ => null,
    };
}
