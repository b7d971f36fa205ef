namespace EtagDemo.Bff.Callers;

/// <summary>Who asks, and what the project that is asked about lets them do.</summary>
/// <param name="Email">Lower case, well formed.</param>
/// <param name="Role">The caller's role in the project of this request; null outside projects.</param>
internal sealed record Caller(string Email, string? Role = null)
{
    /// <summary>The caller of this request. Only endpoints that need one have one.</summary>
    public static Caller Of(HttpContext context) =>
        context.Features.Get<Caller>() ?? throw new InvalidOperationException($"{context.Request.Path} knows no caller: add {nameof(NeedsCaller)} to its endpoint.");
}
