using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>What the store has for a request (RFC 9111 4.1): the variant that it selects, or why there is none.</summary>
internal readonly struct Selection
{
    private Selection(Resource? resource, StoreEntry? entry)
    {
        Resource = resource;
        Entry = entry;
        Response = entry?.Response;
    }

    public Resource? Resource { get; }

    public StoreEntry? Entry { get; }

    /// <summary>The very response that every later step speaks of, whatever becomes of the entry.</summary>
    public StoredResponse? Response { get; }

    public Reason Miss => Resource is null ? Reason.UriMiss : Reason.VaryMiss;

    public static Selection Find(ResponseStore store, ClientRequest request) => Find(store, request, request.Key);

    /// <summary>What the store has for a request under another key.</summary>
    public static Selection Find(ResponseStore store, ClientRequest request, in ResourceKey key)
    {
        if (store.Find(key) is not { } resource)
        {
            return default;
        }

        StoreEntry? selected = null;
        foreach (var entry in resource.Variants)
        {
            var response = entry.Response;
            if (response.Selecting.Match(request) && (selected is null || response.Age.Date > selected.Response.Age.Date))
            {
                selected = entry;
            }
        }

        return new Selection(resource, selected);
    }

    /// <summary>
    /// Where nothing is selected: the variant in the one language that the request prefers to every other (RFC 9110 12.5.4). That the origin has it shows in its being stored, and an origin that chooses
    /// by weight has no reason to choose another.
    /// </summary>
    public Selection ByLanguage(ClientRequest request)
    {
        if (Response is not null || Resource is null || AcceptLanguageField.Preferred(request.Get("Accept-Language")) is not { } language)
        {
            return default;
        }

        StoreEntry? selected = null;
        foreach (var entry in Resource.Variants)
        {
            var response = entry.Response;
            if (((ReadOnlySpan<ResponseField>)response.Fields).Lines("Content-Language") is [var only] && language.Equals(only, StringComparison.OrdinalIgnoreCase)
                && response.Selecting.MatchBut("accept-language", request) && (selected is null || response.Age.Date > selected.Response.Age.Date))
            {
                selected = entry;
            }
        }

        return new Selection(Resource, selected);
    }

    /// <summary>Whether an unsafe request or a cache group made the selected response invalid after its request was sent.</summary>
    public bool IsInvalidated(InvalidationClock clock)
    {
        var response = Response!;
        if (!clock.HoldsSince(Resource!.UriHash, response.RequestedAt))
        {
            return true;
        }

        foreach (var group in response.Groups)
        {
            if (!clock.HoldsSince(group, response.RequestedAt))
            {
                return true;
            }
        }

        return false;
    }
}
