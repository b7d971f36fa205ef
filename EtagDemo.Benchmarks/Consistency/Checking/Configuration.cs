namespace EtagDemo.Benchmarks.Consistency.Checking;

/// <summary>Which operations have been put in order, and the value after them. To have been here once is enough.</summary>
internal readonly record struct Configuration(ulong[] Taken, string Value)
{
    public bool Equals(Configuration other) => Value == other.Value && Taken.AsSpan().SequenceEqual(other.Taken);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Value);
        foreach (var word in Taken)
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }
}
