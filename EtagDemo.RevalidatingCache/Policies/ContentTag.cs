using System.IO.Hashing;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>A strong tag from the very bytes of an answer. Coded content has other bytes, and so another tag.</summary>
internal static class ContentTag
{
    public static EntityTag Of(HttpContext context, ReadOnlyMemory<byte> body) => new(Convert.ToHexStringLower(XxHash128.Hash(body.Span)));
}
