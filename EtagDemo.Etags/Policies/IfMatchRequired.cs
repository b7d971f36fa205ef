namespace EtagDemo.Etags.Policies;

/// <summary>Metadata of a write that is only made conditionally.</summary>
internal sealed record IfMatchRequired;
