using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Fetching;

/// <summary>A response as it would be stored, before its body is there.</summary>
internal sealed class ResponseDraft
{
    private readonly StoredResponse _response;

    private ResponseDraft(StoredResponse response, Storability storability)
    {
        _response = response;
        Storability = storability;
    }

    public Storability Storability { get; }

    public static ResponseDraft Of(ReceivedHead head, ClientRequest request, FetchMoment moment, DateTimeOffset now, RevalidatingCacheOptions options)
    {
        var vary = VaryField.Parse(head.Lines("Vary"));
        var response = StoredResponseFactory.Create(request.Key, head, CompleteBody.Empty, vary.IsAny ? SelectingFields.None : SelectingFields.Of(vary, request), moment, now, options);
        var hasExplicitLifetime = response.Policy.MaxAge is not null || head.Lines("Expires").Count > 0;
        var storability = StorabilityDecision.Decide(
            head.Status, response.Policy, request.Policy.NoStore, request.Has("Authorization"), vary.IsAny,
            isUsable: response.HasValidator || (response.Lifetime > TimeSpan.Zero && !response.Policy.ForbidsReuse), hasExplicitLifetime);
        // By agreement the answer to a POST is kept only if it says that the content selects it.
        var isAgreed = request.Key.Method != "POST" || vary.Names.Contains("content-digest");
        return new ResponseDraft(response, isAgreed ? storability : Storability.Method);
    }

    public StoredResponse With(CompleteBody body) => _response with { Body = body };

    public StoredResponse Head => _response;
}
