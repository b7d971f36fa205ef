using EtagDemo.RevalidatingCache.Rules;

namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>An answer of the cache's own: 504 when only the cache may answer and cannot, or when a response must be validated and the origin is away.</summary>
internal sealed record GatewayAnswer(int Status, Verdict Verdict) : CacheAnswer(Verdict)
{
    /// <summary>The request's content is not what its Content-Digest says: nobody can key by it, and nobody should answer it.</summary>
    public static GatewayAnswer WrongDigest { get; } = new(400, new Verdict(Outcome.Error, Reason.WrongDigest));
}
