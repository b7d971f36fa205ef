using EtagDemo.RevalidatingCache.Coding;

namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>The compressed forms of one body, each made at most once. Whoever asks while one is being made is told that there is none yet.</summary>
internal sealed class CodedBodies
{
    private readonly Form[] _forms = [new(), new()];

    /// <summary>The bytes they take.</summary>
    public long Bytes => _forms.Sum(form => (long)(form.Body?.Length ?? 0));

    public CompleteBody? Find(ContentCoding coding) => _forms[(int)coding].Body;

    /// <summary>True for one caller, who then owes a call of <see cref="End"/>.</summary>
    public bool TryBegin(ContentCoding coding) => _forms[(int)coding].TryBegin();

    /// <summary>Takes the compressed body; null if it would not have been shorter, which is remembered too.</summary>
    public void End(ContentCoding coding, CompleteBody? body) => _forms[(int)coding].Body = body;

    private sealed class Form
    {
        private int _isBegun;
        private CompleteBody? _body;

        public CompleteBody? Body
        {
            get => Volatile.Read(ref _body);
            set => Volatile.Write(ref _body, value);
        }

        public bool TryBegin() => Interlocked.Exchange(ref _isBegun, 1) == 0;
    }
}
