using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>A response as it would be stored, before its body is there.</summary>
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
        var hasExplicitLifetime = response.Policy.MaxAge is not null || head.Lines("Expires").Count > 0;
        var storability = StorabilityDecision.Decide(
            status, response.Policy, request.Policy.NoStore, request.Has("Authorization"), vary.IsAny,
            isUsable: response.HasValidator || (response.Lifetime > TimeSpan.Zero && !response.Policy.ForbidsReuse), hasExplicitLifetime);
        // By agreement the answer to a POST is kept only if it says that the content selects it.
        var isAgreed = key.Method != "POST" || vary.Names.Contains("content-digest");
        return new ResponseDraft(response, isAgreed ? storability : Storability.Method, hasExplicitLifetime);
    }

    public StoredResponse With(CompleteBody body) => _response with { Body = body };

    public StoredResponse Head => _response;
}
