using System.Collections.Concurrent;

namespace EtagDemo.Bff.Live.Bench;

/// <summary>
/// Knows which of the requests under way come from the bench: by a number that the bench made up for each and that nobody else learns. Their questions to
/// services are found by the flow of the request itself.
/// </summary>
internal sealed class ExchangeRecorder(TimeProvider time)
{
    public const string Field = "x-live-exchange";

    private readonly ConcurrentDictionary<string, ExchangeRecording> _expected = new();
    private readonly AsyncLocal<ExchangeRecording?> _current = new();

    /// <summary>The recording that whatever runs now belongs to.</summary>
    public ExchangeRecording? Current => _current.Value;

    public (string Number, ExchangeRecording Recording) Expect()
    {
        var number = Guid.NewGuid().ToString("N");
        return (number, _expected.GetOrAdd(number, _ => new ExchangeRecording(time)));
    }

    public void Forget(string number) => _expected.TryRemove(number, out _);

    public void Arrived(HttpRequest request)
    {
        if (!_expected.IsEmpty && request.Headers[Field] is [{ } number] && _expected.TryGetValue(number, out var recording))
        {
            request.Headers.Remove(Field);
            recording.Arrived(request.Headers);
            _current.Value = recording;
        }
    }
}
