using EtagDemo.Bff.Audits;

namespace EtagDemo.Bff.Overview;

/// <summary>A project on one page.</summary>
internal sealed record OverviewDocument(
    string ProjectId,
    string Name,
    IReadOnlyList<OverviewArea> Areas,
    int Nodes,
    int Misconfigured,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<OpenReconfiguration> Reconfigurations);
