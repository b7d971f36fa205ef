namespace EtagDemo.ServiceDefaults.Api;

/// <summary>Endpoint metadata: the endpoint needs to know the caller.</summary>
public sealed record RequiredUser;
