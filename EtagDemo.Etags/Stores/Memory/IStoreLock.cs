namespace EtagDemo.Etags.Stores.Memory;

/// <summary>Whether this process alone may use a memory store for its database.</summary>
internal interface IStoreLock
{
    bool IsHeld { get; }
}
