using Aspire.Hosting.Local.Processes;

namespace Aspire.Hosting.Local.Launching;

/// <summary>What a launcher is given for one start of one replica.</summary>
/// <param name="Environment">The composed environment, without what the host's own environment adds.</param>
/// <param name="Arguments">The composed arguments.</param>
/// <param name="Ports">The port to listen on, by endpoint name.</param>
/// <param name="Folder">Deleted when the application ends.</param>
/// <param name="Kept">Kept between runs; null when nothing is.</param>
/// <param name="Time">The clock.</param>
internal sealed record LaunchContext(
    IReadOnlyDictionary<string, string> Environment,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, int> Ports,
    RunFolder Folder,
    KeptFolder? Kept,
    TimeProvider Time);
