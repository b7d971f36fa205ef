using System.Buffers;
using EtagDemo.RevalidatingCache.Composites;

namespace EtagDemo.Bff.Audits;

/// <summary>Takes one part's body over as the composite's.</summary>
internal static class PartBody
{
    public static async ValueTask CopyAsync(CompositePart part, IBufferWriter<byte> body, CancellationToken cancellationToken) =>
        body.Write(await part.Response.Content.ReadAsByteArrayAsync(cancellationToken));
}
