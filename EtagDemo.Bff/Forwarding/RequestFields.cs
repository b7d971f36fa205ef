using System.Collections.Frozen;
using EtagDemo.HttpSemantics;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace EtagDemo.Bff.Forwarding;

/// <summary>
/// What a client may say. An allow-list, because a service answers by very few fields and whatever else came through could change an answer without being in its key.
/// </summary>
internal static class RequestFields
{
    /// <summary>Fields that mean the same to the service as to the gateway.</summary>
    private static readonly FrozenSet<string> PassedOn = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Content-Digest", HeaderNames.Accept, HeaderNames.AcceptEncoding, HeaderNames.AcceptLanguage, HeaderNames.CacheControl, HeaderNames.ContentEncoding, HeaderNames.ContentLength, HeaderNames.ContentType,
        HeaderNames.IfMatch, HeaderNames.IfModifiedSince, HeaderNames.IfNoneMatch, HeaderNames.IfRange, HeaderNames.IfUnmodifiedSince, HeaderNames.Pragma, HeaderNames.Range);

    /// <summary>Fields that the gateway itself reads and no service gets from a client.</summary>
    private static readonly FrozenSet<string> ReadHere = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        CallerHeaders.User, HeaderNames.Host, HeaderNames.Expect, HeaderNames.TransferEncoding);

    private static readonly string[] TagConditions = [HeaderNames.IfMatch, HeaderNames.IfNoneMatch];

    private static readonly string[] DateConditions = [HeaderNames.IfModifiedSince, HeaderNames.IfUnmodifiedSince];

    /// <summary>Copies the fields that a write's owner, or a cache, decides by.</summary>
    public static void CopyPreconditions(HttpRequest from, HttpRequestMessage to) => CopyPreconditions(from, to, tags => tags);

    /// <summary>Copies them, with entity tags as the receiver knows them.</summary>
    public static void CopyPreconditions(HttpRequest from, HttpRequestMessage to, Func<StringValues, StringValues> receiversTags)
    {
        foreach (var name in TagConditions)
        {
            to.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)receiversTags(from.Headers[name]));
        }

        foreach (var name in DateConditions)
        {
            to.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)from.Headers[name]);
        }
    }

    public static bool IsPassedOn(string name) => PassedOn.Contains(name);

    /// <summary>Removes everything else, and everything that Connection may declare to be for this hop only (RFC 9110 7.6.1).</summary>
    public static void Strip(IHeaderDictionary headers)
    {
        foreach (var name in ConnectionOptions.Nominated(headers.Connection))
        {
            headers.Remove(name);
        }

        foreach (var name in headers.Keys.Where(name => !PassedOn.Contains(name) && !ReadHere.Contains(name)).ToList())
        {
            headers.Remove(name);
        }
    }
}
