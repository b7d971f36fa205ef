namespace EtagDemo.Etags.Stores;

/// <summary>The memory store may not be used, since another replica may be using its own.</summary>
internal sealed class NotAloneException()
    : StoreUnavailableException("Another replica holds the lock of the memory store. Use Redis to run several replicas.");
