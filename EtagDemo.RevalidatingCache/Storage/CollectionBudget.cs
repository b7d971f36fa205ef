namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>Bounds the bytes of bodies that are being gathered and are not yet in the store, so that many slow downloads cannot outgrow it.</summary>
internal sealed class CollectionBudget(long limit)
{
    private long _reserved;

    public bool TryReserve(long bytes)
    {
        if (Interlocked.Add(ref _reserved, bytes) <= limit)
        {
            return true;
        }

        Interlocked.Add(ref _reserved, -bytes);
        return false;
    }

    public void Release(long bytes) => Interlocked.Add(ref _reserved, -bytes);
}
