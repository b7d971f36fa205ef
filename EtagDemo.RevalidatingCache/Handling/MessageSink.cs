using EtagDemo.RevalidatingCache.Engine;

namespace EtagDemo.RevalidatingCache.Handling;

/// <summary>The header section of a response message.</summary>
internal readonly struct MessageSink(HttpResponseMessage message) : IFieldSink
{
    public void Add(string name, string value)
    {
        if (!message.Headers.TryAddWithoutValidation(name, value))
        {
            message.Content.Headers.TryAddWithoutValidation(name, value);
        }
    }

    public void SetContentLength(long length) => message.Content.Headers.ContentLength = length;
}
