using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>An answer made of a stored response.</summary>
/// <param name="Response">The stored response.</param>
/// <param name="Form">What of it is sent.</param>
/// <param name="Age">Its age at the time of the answer.</param>
/// <param name="Verdict">How it came about.</param>
internal sealed record StoredAnswer(StoredResponse Response, AnswerForm Form, TimeSpan Age, Verdict Verdict) : CacheAnswer(Verdict)
{
    /// <summary>The status that the client gets.</summary>
    public int Status => Form.Status ?? Response.Status;
}
