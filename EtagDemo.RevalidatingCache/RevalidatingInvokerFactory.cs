using EtagDemo.RevalidatingCache.Closing;

namespace EtagDemo.RevalidatingCache;

/// <summary>Makes invokers for YARP's forwarder that share the process's one store.</summary>
public sealed class RevalidatingInvokerFactory
{
    private readonly Func<RevalidatingHandler> _createHandler;
    private readonly RevalidatingCacheOptions _options;

    internal RevalidatingInvokerFactory(Func<RevalidatingHandler> createHandler, RevalidatingCacheOptions options) => (_createHandler, _options) = (createHandler, options);

    /// <summary>Returns an invoker that answers from the cache where it may and sends through <paramref name="inner"/> otherwise. Disposing it disposes the handler.</summary>
    public HttpMessageInvoker Create(HttpMessageHandler inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        var handler = _createHandler();
        handler.InnerHandler = inner;
        return new HttpMessageInvoker(new InternalPathHandler(_options) { InnerHandler = handler });
    }
}
