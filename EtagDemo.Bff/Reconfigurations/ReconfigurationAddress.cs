namespace EtagDemo.Bff.Reconfigurations;

/// <summary>A reconfiguration at the gateway and at reconf.</summary>
internal sealed record ReconfigurationAddress(string ProjectId, string Id)
{
    public string Public => $"/projects/{ProjectId}/reconfigurations/{Id}";

    public string AtReconf => $"/reconfigurations/{Id}?project_id={ProjectId}";

    public string State => $"/reconfigurations/{Id}/state?project_id={ProjectId}";

    public static string List(string projectId) => $"/reconfigurations?project_id={projectId}";
}
