namespace Aspire.Hosting.Local;

/// <param name="Kept">Null when nothing outlives the run.</param>
internal sealed record LocalFolders(KeptFolder? Kept);
