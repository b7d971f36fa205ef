namespace EtagDemo.Etags.Administration;

/// <summary>An answer that is asked for at most once an interval; who comes while it is being made waits for it.</summary>
/// <param name="interval">How long an answer is good for.</param>
/// <param name="time">The interval's clock.</param>
internal sealed class Answered<T>(TimeSpan interval, TimeProvider time)
{
    private readonly Lock _lock = new();
    private Task<T>? _answer;
    private long _asked;

    public Task<T> GetAsync(Func<Task<T>> ask)
    {
        lock (_lock)
        {
            if (_answer is null || (_answer.IsCompleted && time.GetElapsedTime(_asked) >= interval))
            {
                _asked = time.GetTimestamp();
                _answer = ask();
            }

            return _answer;
        }
    }
}
