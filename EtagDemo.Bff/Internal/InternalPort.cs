namespace EtagDemo.Bff.Internal;

/// <summary>Where requests from the inside arrive.</summary>
internal sealed record InternalPort(int Number);
