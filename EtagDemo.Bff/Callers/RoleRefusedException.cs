namespace EtagDemo.Bff.Callers;

/// <summary>Ends the handling of a request whose caller turned out to have no role. <see cref="RoleMiddleware"/> answers it.</summary>
internal sealed class RoleRefusedException() : Exception("The caller has no role in the project.");
