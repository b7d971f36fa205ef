namespace EtagDemo.RevalidatingCache.Coding;

/// <summary>The codings (RFC 9110 8.4.1) that the cache itself applies, the preferred one first.</summary>
internal enum ContentCoding
{
    Brotli,
    Gzip,
}
