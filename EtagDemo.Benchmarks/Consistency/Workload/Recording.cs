using System.Collections.Concurrent;
using System.Net;
using EtagDemo.Benchmarks.Consistency.Checking;

namespace EtagDemo.Benchmarks.Consistency.Workload;

/// <summary>Everything that the clients did and saw.</summary>
internal sealed class Recording
{
    private readonly ConcurrentQueue<Operation> _operations = new();
    private readonly ConcurrentQueue<string> _unexpected = new();
    private readonly ConcurrentDictionary<string, int> _answers = new();

    public IReadOnlyCollection<Operation> Operations => _operations;

    /// <summary>Answers that no fault excuses: refusals of what is allowed, errors without a problem document, any but 502, 503 and 504, a 503 that does not say when to come back.</summary>
    public IReadOnlyCollection<string> Unexpected => _unexpected;

    /// <summary>How often each status was answered to reads and to writes.</summary>
    public IReadOnlyDictionary<string, int> Answers => _answers;

    public void Add(Operation operation) => _operations.Enqueue(operation);

    public void Judge(Exchange exchange, bool isWrite)
    {
        _answers.AddOrUpdate($"{(isWrite ? "write" : "read")} {(exchange.Status is { } status ? $"{(int)status}" : "lost")}", 1, (_, count) => count + 1);
        if (Fault(exchange) is { } fault)
        {
            _unexpected.Enqueue($"{fault}: {exchange.Line} {exchange.Body}");
        }
    }

    private static string? Fault(Exchange exchange) => exchange switch
    {
        { IsError: false } or { Status: null } => null,
        { MediaType: not "application/problem+json" } => "An error without a problem document",
        { Status: HttpStatusCode.ServiceUnavailable, SaysWhenToRetry: false } => "A 503 without Retry-After",
        { Status: HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout } => null,
        { Status: >= HttpStatusCode.InternalServerError } => "An error that says nothing of what is away",
        _ => "A refusal of what is allowed",
    };
}
