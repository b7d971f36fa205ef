using System.IO.Compression;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Coding;

/// <summary>Compresses stored bodies: each once for each coding, and no more at a time than half the processors. Who would have to wait goes without.</summary>
internal sealed class Compressor(RevalidatingCacheOptions options) : IDisposable
{
    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Whether a body of this length is worth compressing, and its compressed forms have room beside it in the store.</summary>
    public bool Takes(long length) => length >= options.CompressFromBytes && length <= options.StoreBytes / 4;

    /// <summary>The compressed body; null if it is not shorter, or is not there yet.</summary>
    /// <param name="body">The body to compress.</param>
    /// <param name="coding">How.</param>
    /// <param name="made">Called after it was made, by the one call that made it.</param>
    public CompleteBody? Find(CompleteBody body, ContentCoding coding, Action made)
    {
        if (body.Coded.Find(coding) is { } there)
        {
            return there;
        }

        if (!_places.Wait(0))
        {
            return null;
        }

        try
        {
            if (!body.Coded.TryBegin(coding))
            {
                return body.Coded.Find(coding);
            }

            var compressed = Compress(body, coding);
            body.Coded.End(coding, compressed);
            if (compressed is not null)
            {
                made();
            }

            return compressed;
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private static CompleteBody? Compress(CompleteBody body, ContentCoding coding)
    {
        using var bytes = new MemoryStream(Math.Max(256, body.Length / 4));
        using (Stream compressing = coding == ContentCoding.Brotli ? new BrotliStream(bytes, CompressionLevel.Optimal, leaveOpen: true) : new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (var segment in body.Segments)
            {
                compressing.Write(segment);
            }
        }

        // One byte less than it was is the most that is kept.
        using var collector = new CompleteBody.Collector(body.Length - 1, null, new CollectionBudget(long.MaxValue));
        collector.Append(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        return collector.Complete();
    }
}
