using Microsoft.AspNetCore.Mvc;

namespace EtagDemo.Commissioning.Nodes;

/// <summary>The project that a request is about.</summary>
internal readonly record struct ProjectQuery([FromQuery(Name = ProjectQuery.Project)] Guid ProjectId)
{
    public const string Project = "project_id";
}
