using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>A response as it would be stored: a new one before its body is there, or a stored one after an update. What a response must fulfil to be stored holds for both.</summary>
internal sealed class ResponseDraft
{
    private readonly StoredResponse _response;

    private ResponseDraft(StoredResponse response, Storability storability, bool hasExplicitLifetime)
    {
        HasExplicitLifetime = hasExplicitLifetime;
        _response = response;
        Storability = storability;
    }

    public Storability Storability { get; }

    /// <summary>Whether it states its freshness itself.</summary>
    public bool HasExplicitLifetime { get; }

    /// <summary>A response under the key of its request.</summary>
    public static ResponseDraft Of(ReceivedHead head, ClientRequest request, FetchMoment moment, DateTimeOffset now, RevalidatingCacheOptions options) =>
        Of(head, head.Status, request, request.Key, moment, now, options);

    /// <summary>A response under another key, or as one with another status.</summary>
    public static ResponseDraft Of(ReceivedHead head, int status, ClientRequest request, in ResourceKey key, FetchMoment moment, DateTimeOffset now, RevalidatingCacheOptions options)
    {
        var vary = VaryField.Parse(head.Lines("Vary"));
        var response = StoredResponseFactory.Create(key, head, CompleteBody.Empty, vary.IsAny ? SelectingFields.None : SelectingFields.Of(vary, request), moment, now, options);
        var explicitLifetime = FreshnessLifetime.Explicit(response.Policy, ExpiresField.Parse(head.Lines("Expires"), now), response.Age.Date);
        var storability = StorabilityDecision.Decide(
            status, response.Policy, request.Policy.NoStore, request.Has("Authorization"), vary.IsAny,
            isUsable: response.HasValidator || (response.Lifetime > TimeSpan.Zero && !response.Policy.ForbidsReuse), explicitLifetime, setsCookie: head.Lines("Set-Cookie").Count > 0);
        // By agreement the answer to a POST is kept only if it says that the content selects it.
        var isAgreed = key.Method != "POST" || vary.Names.Contains("content-digest");
        return new ResponseDraft(response, isAgreed ? storability : Storability.Method, explicitLifetime is not null);
    }

    /// <summary>RFC 9111 4.3.4 and 4.3.5: the stored response, with what a 304 or an answer to HEAD says anew.</summary>
    public static ResponseDraft Freshened(StoredResponse stored, ReceivedHead update, ClientRequest request, FetchMoment moment, DateTimeOffset now, RevalidatingCacheOptions options)
    {
        var fields = FreshenedFields.Merge(stored.Fields, update.Fields);
        if (fields == stored.Fields)
        {
            // Nothing but the request differs from what was judged when it was stored.
            var isForOthers = stored.Policy.AllowsAuthorized || !request.Has("Authorization");
            return new ResponseDraft(StoredResponseFactory.Renew(stored, update, moment, now), isForOthers ? Storability.Store : Storability.Authorized, hasExplicitLifetime: stored.Policy.MaxAge is not null);
        }

        // What a new Vary names has the values of this request: for them the origin said that the response still holds.
        var draft = Of(ReceivedHead.Of(stored, fields, update), request, moment, now, options);
        return new ResponseDraft(draft.With(stored.Body), draft.Storability, draft.HasExplicitLifetime);
    }

    public StoredResponse With(CompleteBody body) => _response with { Body = body };

    public StoredResponse Head => _response;
}
