namespace EtagDemo.Etags.Administration;

/// <summary>A feature of requests that administration makes itself: render without the store, and tell the ETag.</summary>
internal sealed class AuditedRead
{
    public string? Etag { get; set; }
}
