using EtagDemo.RevalidatingCache.Fetching;

namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>The origin's invoker with the judgement of its responses in the way, for YARP and the engine alike.</summary>
internal sealed class SoundInvoker(HttpMessageInvoker inner) : HttpMessageInvoker(Nothing.Instance, disposeHandler: false)
{
    public override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => SoundOrigin.SendAsync(request, inner.SendAsync, cancellationToken);

    // The base class wants a handler; what is sent goes to the invoker.
    private sealed class Nothing : HttpMessageHandler
    {
        public static Nothing Instance { get; } = new();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
