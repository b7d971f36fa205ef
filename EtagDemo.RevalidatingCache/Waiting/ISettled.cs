namespace EtagDemo.RevalidatingCache.Waiting;

/// <summary>A request that knows how it goes on and has yet to do so.</summary>
internal interface ISettled
{
    /// <summary>Goes on, on this thread, until it waits for something again. Once, and under no lock.</summary>
    void Resume();
}
