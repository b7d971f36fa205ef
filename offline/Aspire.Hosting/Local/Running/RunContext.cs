using Aspire.Hosting.Local.Launching;
using Aspire.Hosting.Local.Processes;

namespace Aspire.Hosting.Local.Running;

/// <summary>What all replicas of one run share.</summary>
internal sealed record RunContext(Dependencies Dependencies, ComposedSettings Settings, ResourceOutput Output, RunFolder Folder, KeptFolder? Kept, TimeProvider Time);
