namespace EtagDemo.ServiceDefaults.Health;

/// <summary>Something that a process does while it starts, and before which it is not ready.</summary>
public interface IStartupWork
{
    /// <summary>Whether it goes on as it should. Once it is done, or has failed, the health checks say how things are.</summary>
    bool IsUnderWay { get; }
}
