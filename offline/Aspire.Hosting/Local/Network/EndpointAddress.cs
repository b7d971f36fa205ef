namespace Aspire.Hosting.Local.Network;

/// <summary>The address of an endpoint that stays the same for as long as the application runs.</summary>
/// <param name="Port">The port that others use.</param>
/// <param name="Proxy">What listens on it; null when the process itself does.</param>
internal sealed record EndpointAddress(int Port, EndpointProxy? Proxy);
