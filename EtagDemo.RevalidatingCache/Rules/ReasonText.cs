using System.Collections.Immutable;
using System.Text.Json;
using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>The reasons as tokens.</summary>
internal static class ReasonText
{
    private static readonly ImmutableArray<string> Tokens = [.. Enum.GetNames<Reason>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    private static readonly ImmutableArray<string> StorabilityTokens = [.. Enum.GetNames<Storability>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    public static string Token(this Reason reason) => Tokens[(int)reason];

    public static string Token(this Storability storability) => StorabilityTokens[(int)storability];

    public static string Token(this EvictionReason reason) => reason == EvictionReason.Budget ? "budget" : "variants";

    /// <summary>The value of <c>fwd</c> in Cache-Status, RFC 9211 2.2.</summary>
    public static ForwardReason Forward(this Reason reason) => reason switch
    {
        Reason.UriMiss => ForwardReason.UriMiss,
        Reason.VaryMiss => ForwardReason.VaryMiss,
        Reason.RequestNoCache or Reason.RequestMaxAge or Reason.RequestMinFresh => ForwardReason.Request,
        Reason.OriginUnreachable or Reason.InvalidResponse => ForwardReason.Miss,
        Reason.Method => ForwardReason.Method,
        Reason.RequestNoStore or Reason.Upgrade or Reason.OriginDecides => ForwardReason.Bypass,
        _ => ForwardReason.Stale,
    };
}
