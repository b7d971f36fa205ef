namespace EtagDemo.Tests.ServiceDefaults;

/// <summary>The far end of a client: notes each request that reaches it, and answers as told.</summary>
internal sealed class ScriptedHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public List<Uri> Received { get; } = [];

    public static ScriptedHandler Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) =>
        new((request, _) => Task.FromResult(answer(request)));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Received.Add(request.RequestUri!);
        return answer(request, cancellationToken);
    }
}
