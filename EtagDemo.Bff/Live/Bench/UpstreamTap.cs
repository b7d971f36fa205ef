namespace EtagDemo.Bff.Live.Bench;

/// <summary>Between the cache and the services: notes what a request of the bench asks them. Every other request passes with one comparison.</summary>
internal sealed class UpstreamTap(ExchangeRecorder recorder) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        recorder.Current is { } recording ? NoteAsync(recording, request, cancellationToken) : base.SendAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> NoteAsync(ExchangeRecording recording, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var start = recording.SinceArrivalMs();
        HttpResponseMessage? answer = null;
        try
        {
            return answer = await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            recording.Add(new Hop(
                request.RequestUri!.Host.Split('.')[^1],
                request.Method.Method,
                request.RequestUri.PathAndQuery,
                start,
                Math.Round(recording.SinceArrivalMs() - start, 3),
                ShownFields.Of(request),
                (int?)answer?.StatusCode,
                answer is null ? [] : ShownFields.Of(answer)));
        }
    }
}
