using System.Net;
using EtagDemo.Benchmarks.Consistency.Checking;

namespace EtagDemo.Benchmarks.Consistency.Workload;

/// <summary>One client: reads with the tags it holds, as a browser would, and writes, half of the time only over what it has read.</summary>
internal sealed class Client(int number, HttpClient http, Recording recording, Random random, TimeProvider time)
{
    private readonly Dictionary<(string User, string Path, string Register), (string ETag, string Value)> _held = [];
    private int _written;

    public Task StepAsync(Register register) => (register.IsReadOnly ? int.MaxValue : random.Next(4)) switch
    {
        0 => WriteAsync(register),
        1 => ConditionalWriteAsync(register),
        _ => ReadAsync(register, register.ReadPaths[random.Next(register.ReadPaths.Count)], register.Readers[random.Next(register.Readers.Count)]),
    };

    public async Task<bool> ReadAsync(Register register, string path, string user)
    {
        var key = (user, path, register.Name);
        var hasHeld = _held.TryGetValue(key, out var held);
        var condition = ("If-None-Match", hasHeld && random.Next(5) > 0 ? held.ETag : null);
        var exchange = await Exchange.SendAsync(http, HttpMethod.Get, path, user, json: null, condition, time);
        recording.Judge(exchange, isWrite: false);
        if (exchange.Status is HttpStatusCode.NotModified)
        {
            Record(register, OperationKind.Read, held.Value, exchange);
            return true;
        }

        if (exchange.Status is not HttpStatusCode.OK)
        {
            return false;
        }

        var value = register.Value.Match(exchange.Body).Groups[1].Value;
        Record(register, OperationKind.Read, value, exchange);
        if (exchange.ETag is { } etag)
        {
            _held[key] = (etag, value);
        }

        return true;
    }

    private async Task WriteAsync(Register register)
    {
        var value = register.ValueOf(number, ++_written);
        var exchange = await SendAsync(register, value, ifMatch: null);
        if (exchange.Status is HttpStatusCode.PreconditionFailed)
        {
            return;
        }

        Record(register, OperationKind.Write, value, exchange);
        RecordResult(register, exchange);
    }

    private async Task ConditionalWriteAsync(Register register)
    {
        var key = (register.Owner, register.TagPath, register.Name);
        if (!_held.TryGetValue(key, out var held))
        {
            await ReadAsync(register, register.TagPath, register.Owner);
            return;
        }

        var value = register.ValueOf(number, ++_written);
        var exchange = await SendAsync(register, value, held.ETag);
        _held.Remove(key);
        if (exchange.Status is HttpStatusCode.PreconditionFailed)
        {
            return;
        }

        Record(register, OperationKind.ConditionalWrite, value, exchange, held);
        RecordResult(register, exchange);
    }

    private async Task<Exchange> SendAsync(Register register, string value, string? ifMatch)
    {
        var exchange = await Exchange.SendAsync(http, register.Method, register.WritePath, register.Owner, register.Body(value), ("If-Match", ifMatch), time);
        recording.Judge(exchange, isWrite: true);
        return exchange;
    }

    // A write answers what was read back after it.
    private void RecordResult(Register register, Exchange exchange)
    {
        if (!exchange.IsError && register.Value.Match(exchange.Body) is { Success: true } shown)
        {
            Record(register, OperationKind.Read, shown.Groups[1].Value, exchange);
        }
    }

    private void Record(Register register, OperationKind kind, string value, Exchange exchange, (string ETag, string Value)? held = null) =>
        recording.Add(new Operation(register.Name, number, kind, value, exchange.Start, exchange.IsError ? null : exchange.End)
        {
            Expected = held?.Value,
            IfMatch = held?.ETag,
            Exchange = exchange.Line,
        });
}
