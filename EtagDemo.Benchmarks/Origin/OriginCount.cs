namespace EtagDemo.Benchmarks.Origin;

/// <param name="Full">Answers with a body.</param>
/// <param name="NotModified">Answers of 304.</param>
internal readonly record struct OriginCount(long Full, long NotModified)
{
    public static OriginCount operator -(OriginCount later, OriginCount earlier) => new(later.Full - earlier.Full, later.NotModified - earlier.NotModified);
}
