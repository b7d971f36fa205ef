using EtagDemo.RevalidatingCache.Engine;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>The header section of a response in the pipeline.</summary>
internal readonly struct ResponseSink(IHeaderDictionary headers) : IFieldSink
{
    public void Add(string name, string value)
    {
        if (!headers.TryAdd(name, value))
        {
            headers[name] = StringValues.Concat(headers[name], value);
        }
    }

    public void SetContentLength(long length) => headers.ContentLength = length;
}
