using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>
/// A parsed <c>If-Match</c> or <c>If-None-Match</c>, RFC 9110 sections 13.1.1 and 13.1.2. Matching scans the field's text and allocates nothing.
/// </summary>
/// <remarks>Members that are no entity tags are skipped: they match nothing, and spoil no other member.</remarks>
public readonly struct EntityTagCondition
{
    private readonly string? _value;

    private EntityTagCondition(EntityTagConditionKind kind, string? value, bool hasMalformed)
    {
        Kind = kind;
        _value = value;
        HasMalformed = hasMalformed;
    }

    /// <summary>What the field says.</summary>
    public EntityTagConditionKind Kind { get; }

    /// <summary>Whether the field was sent at all.</summary>
    public bool IsPresent => Kind != EntityTagConditionKind.Absent;

    /// <summary>Whether a member is neither an entity tag nor <c>*</c>. It matches nothing; whoever sent it left the quotes out, as a rule.</summary>
    public bool HasMalformed { get; }

    /// <summary>The valid tags listed, in order; for <c>foreach</c>.</summary>
    public EntityTagList Tags => new(Kind == EntityTagConditionKind.List ? _value : null);

    /// <summary>Reads the field, over several lines if need be. Never throws.</summary>
    /// <param name="lines">The lines in the order received.</param>
    /// <returns>The condition; <see cref="EntityTagConditionKind.Absent"/> for no lines.</returns>
    public static EntityTagCondition Parse(StringValues lines)
    {
        if (lines.Count == 0)
        {
            return default;
        }

        var value = FieldLines.Combine(lines);
        if (value.AsSpan().Trim(" \t") is "*")
        {
            return new EntityTagCondition(EntityTagConditionKind.Any, null, hasMalformed: false);
        }

        var tags = new EntityTagList(value);
        while (tags.MoveNext())
        {
        }

        return new EntityTagCondition(tags.SawWildcard ? EntityTagConditionKind.Invalid : EntityTagConditionKind.List, value, tags.SawMalformed);
    }

    /// <summary>Whether a current tag matches by strong comparison, as If-Match asks.</summary>
    /// <param name="current">The tag of the current representation; null if it has none, or if there is no representation.</param>
    /// <returns>
    /// True on a match; for <c>*</c>, whether there is a tag. (Whether a representation without a tag exists is for <see cref="PreconditionEvaluator"/>
    /// to know.)
    /// </returns>
    public bool MatchesStrong(EntityTag? current) => Matches(current, strong: true);

    /// <summary>Whether a current tag matches by weak comparison, as If-None-Match asks.</summary>
    /// <param name="current">The tag of the current representation; null if it has none, or if there is no representation.</param>
    /// <returns>True on a match; for <c>*</c>, whether there is a tag.</returns>
    public bool MatchesWeak(EntityTag? current) => Matches(current, strong: false);

    private bool Matches(EntityTag? current, bool strong)
    {
        if (current is not { } tag || (strong && tag.IsWeak && Kind == EntityTagConditionKind.List))
        {
            return false;
        }

        if (Kind == EntityTagConditionKind.Any)
        {
            return true;
        }

        foreach (var candidate in Tags)
        {
            if (candidate.Opaque.SequenceEqual(tag.Opaque) && !(strong && candidate.IsWeak))
            {
                return true;
            }
        }

        return false;
    }
}
