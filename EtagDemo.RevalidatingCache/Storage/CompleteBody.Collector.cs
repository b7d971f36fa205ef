using System.Buffers;

namespace EtagDemo.RevalidatingCache.Storage;

internal sealed partial class CompleteBody
{
    // Long bodies are kept in pieces, so that no array reaches the large object heap and none has to be copied to grow.
    private const int SegmentLength = 64 * 1024;

    /// <summary>Gathers a body while it streams past. It gives up, and lets go of what it has, once the body is longer than the limit or the bytes in flight are too many.</summary>
    internal sealed class Collector(long limit, long? expectedLength, CollectionBudget budget) : IDisposable
    {
        private readonly List<byte[]> _full = [];
        private byte[]? _current;
        private int _used;
        private long _length;
        private long _reserved;

        public bool GaveUp { get; private set; } = expectedLength > limit;

        public void Append(ReadOnlySpan<byte> bytes)
        {
            if (GaveUp || bytes.IsEmpty)
            {
                return;
            }

            if (_length + bytes.Length > limit || !budget.TryReserve(bytes.Length))
            {
                Dispose();
                return;
            }

            _reserved += bytes.Length;
            _length += bytes.Length;
            while (!bytes.IsEmpty)
            {
                _current ??= ArrayPool<byte>.Shared.Rent(SegmentLength);
                var taken = Math.Min(bytes.Length, SegmentLength - _used);
                bytes[..taken].CopyTo(_current.AsSpan(_used));
                bytes = bytes[taken..];
                _used += taken;
                if (_used == SegmentLength)
                {
                    Seal();
                }
            }
        }

        /// <summary>The body, once the origin ended it. Null if it is not what the origin announced, or was given up.</summary>
        public CompleteBody? Complete()
        {
            if (GaveUp || (expectedLength is { } expected && expected != _length))
            {
                return null;
            }

            Seal();
            return _length == 0 ? Empty : new CompleteBody([.. _full], (int)_length);
        }

        public void Dispose()
        {
            GaveUp = true;
            _full.Clear();
            budget.Release(_reserved);
            _reserved = 0;
            if (_current is { } buffer)
            {
                ArrayPool<byte>.Shared.Return(buffer);
                _current = null;
            }
        }

        private void Seal()
        {
            if (_current is { } buffer)
            {
                _full.Add(buffer.AsSpan(0, _used).ToArray());
                ArrayPool<byte>.Shared.Return(buffer);
                _current = null;
                _used = 0;
            }
        }
    }
}
