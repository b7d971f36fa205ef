namespace EtagDemo.Etags.Stores;

/// <summary>The store cannot be used now: reads go around it, writes are refused.</summary>
/// <param name="message">Why.</param>
/// <param name="inner">The failure behind it.</param>
public class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
