namespace Aspire.Hosting.Local.Launching;

internal sealed record ProjectAtPath(string ProjectPath) : IProjectMetadata;
