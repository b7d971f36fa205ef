namespace EtagDemo.ServiceDefaults.Scalars;

/// <summary>What is, against what should be.</summary>
public static class ScalarMapComparison
{
    /// <summary>The members of <paramref name="expected"/> that <paramref name="current"/> lacks or has with another value, by name. What is only in <paramref name="current"/> does not matter.</summary>
    public static IEnumerable<ScalarDifference> Unmet(ScalarMap current, ScalarMap expected) =>
        from member in expected
        let value = current[member.Key]
        where value != member.Value
        select new ScalarDifference(member.Key, value, member.Value);

    /// <summary>Every member that the two do not share with the same value, by name.</summary>
    public static IEnumerable<ScalarDifference> All(ScalarMap current, ScalarMap expected)
    {
        var unexpected =
            from member in current
            where expected[member.Key] is null
            select new ScalarDifference(member.Key, member.Value, null);
        return Unmet(current, expected).Concat(unexpected).OrderBy(difference => difference.Name, StringComparer.Ordinal);
    }
}
