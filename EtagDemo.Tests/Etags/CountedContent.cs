using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace EtagDemo.Tests.Etags;

/// <summary>A JSON body that knows how often it was sent.</summary>
internal sealed class CountedContent : HttpContent
{
    private readonly byte[] _body;

    public CountedContent(string body)
    {
        _body = Encoding.UTF8.GetBytes(body);
        Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
    }

    public int Sent { get; private set; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        Sent++;
        await stream.WriteAsync(_body);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
