using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Callers;

/// <summary>Who asks, and what the project that is asked about lets them do.</summary>
/// <param name="Email">Lower case, well formed.</param>
/// <param name="Role">The caller's role in the project of this request; null outside projects.</param>
internal sealed record Caller(string Email, string? Role = null)
{
    /// <summary>Set while the role is a guess that is being validated.</summary>
    public SupposedRole? Supposed { get; init; }

    /// <summary>The caller of this request. Only endpoints that need one have one.</summary>
    public static Caller Of(HttpContext context) =>
        context.Features.Get<Caller>() ?? throw new InvalidOperationException($"{context.Request.Path} knows no caller: add {nameof(NeedsCaller)} to its endpoint.");

    /// <summary>Says in a message to a service who asks.</summary>
    public void Sign(HttpRequestMessage message)
    {
        message.Headers.TryAddWithoutValidation(CallerHeaders.User, Email);
        if (Role is not null)
        {
            message.Headers.TryAddWithoutValidation(CallerHeaders.Role, Role);
        }

        if (Supposed is not null)
        {
            message.Options.Set(SupposedRole.Key, Supposed);
        }
    }
}
