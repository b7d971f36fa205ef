namespace EtagDemo.Bff.Callers;

/// <summary>Endpoint metadata: a read that answers with nothing but what services said, so that it may begin while the caller's role is being validated.</summary>
internal sealed record AsksServicesOnly;
