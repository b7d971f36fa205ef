using System.Text.Json.Serialization;

namespace EtagDemo.Reconf.Reconfigurations;

/// <summary>How far a reconfiguration has come. In JSON and in the database the names are lower case.</summary>
[JsonConverter(typeof(ReconfigurationStateJson))]
public enum ReconfigurationState
{
    Planned,
    Applying,
    Applied,
    Failed,
}
