namespace EtagDemo.Tests.Privacy;

/// <summary>What somebody is to a project. Each may what those before may.</summary>
public enum Standing
{
    /// <summary>Somebody with a name.</summary>
    Caller,

    /// <summary>A collaborator who reads only.</summary>
    Viewer,

    /// <summary>A collaborator who changes content.</summary>
    Editor,

    /// <summary>A collaborator who may everything.</summary>
    Owner,
}
