using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Local.Network;

namespace Aspire.Hosting.Local.Launching;

/// <summary>What a process is told to listen on for an endpoint.</summary>
internal static class ListenUrl
{
    public static string Of(EndpointReference endpoint) => $"{endpoint.Scheme}://{endpoint.EndpointAnnotation.TargetHost}:{TargetPortPlaceholder.For(endpoint)}";
}
