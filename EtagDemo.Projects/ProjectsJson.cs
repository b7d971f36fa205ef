using System.Text.Json.Serialization;
using EtagDemo.Projects.Areas;
using EtagDemo.Projects.Collaborators;
using EtagDemo.Projects.Projects;
using EtagDemo.Projects.Zones;

namespace EtagDemo.Projects;

/// <summary>Every body that this service reads or writes.</summary>
[JsonSerializable(typeof(ProjectInput))]
[JsonSerializable(typeof(ProjectDocument))]
[JsonSerializable(typeof(ProjectName))]
[JsonSerializable(typeof(List<ProjectName>))]
[JsonSerializable(typeof(List<CollaboratorInput>))]
[JsonSerializable(typeof(List<CollaboratorDocument>))]
[JsonSerializable(typeof(CollaboratorRole))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(AreaInput))]
[JsonSerializable(typeof(AreaDocument))]
[JsonSerializable(typeof(List<AreaName>))]
[JsonSerializable(typeof(NewZone))]
[JsonSerializable(typeof(ZoneChange))]
[JsonSerializable(typeof(ZoneDocument))]
[JsonSerializable(typeof(List<ZoneDocument>))]
[JsonSerializable(typeof(List<ProjectZone>))]
internal sealed partial class ProjectsJson : JsonSerializerContext;
