using EtagDemo.Bff.Callers;

namespace EtagDemo.Bff.Reconfigurations;

/// <summary>A reconfiguration that somebody wants applied, in their name.</summary>
internal sealed record ApplyJob(ReconfigurationAddress Address, Reconfiguration Plan, Caller Caller);
