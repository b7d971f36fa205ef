using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Callers;

/// <summary>
/// Stands before everything that goes to a service, and lets no answer to a supposed role pass before the role has been validated:
/// 1. a message without content is sent at once, under the supposed role;
/// 2. when the role turns out the same, the answer counts;
/// 3. when it turns out another, the answer is thrown away and the message is sent again under the true one;
/// 4. when there is none, nobody gets anything.
/// </summary>
internal sealed class RoleConfirmation : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(SupposedRole.Key, out var supposed))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        // What carries content may be no read, and may be made of answers that have been waited for anyway.
        var early = request.Content is null && !supposed.Standing.IsCompleted ? await base.SendAsync(request, cancellationToken) : null;
        var standing = await supposed.Standing;
        if (early is not null && standing.Role == supposed.Role)
        {
            return early;
        }

        early?.Dispose();
        request.Headers.Remove(CallerHeaders.Role);
        request.Headers.TryAddWithoutValidation(CallerHeaders.Role, standing.Role ?? throw new RoleRefusedException());
        return await base.SendAsync(request, cancellationToken);
    }
}
