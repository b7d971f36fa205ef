using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local.Network;

/// <summary>
/// Environment and arguments are composed once a resource, but every replica listens on a port of its own.
/// The composed text holds a placeholder, which is replaced when a replica starts.
/// </summary>
internal static class TargetPortPlaceholder
{
    public static string For(EndpointReference endpoint) => For(endpoint.EndpointName);

    public static string For(string endpointName) => $"<target port of {endpointName.ToLowerInvariant()}>";
}
