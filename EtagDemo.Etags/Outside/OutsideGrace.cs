namespace EtagDemo.Etags.Outside;

/// <summary>How long the announcement of a change around the service may be on its way before the auditor calls what is stored stale. Zero where nobody listens.</summary>
internal sealed record OutsideGrace(TimeSpan Time);
