using System.Buffers;

namespace EtagDemo.RevalidatingCache.Composites;

/// <summary>
/// How a resource is put together. The first part is the owner: the one whose tag a client's If-Match on the composite stands for.
/// Parts added by <see cref="Part"/> are fetched side by side, those by <see cref="Then"/> once all earlier ones are there.
/// </summary>
public sealed class CompositePlan
{
    /// <summary>Starts a plan.</summary>
    /// <param name="name">Names the kind of composite; part of the key under which the composed body is kept.</param>
    /// <param name="owner">Fetches the owner part.</param>
    public CompositePlan(string name, Func<CancellationToken, Task<HttpResponseMessage>> owner)
    {
        Name = name;
        Independent.Add(owner);
    }

    internal string Name { get; }

    internal List<Func<CancellationToken, Task<HttpResponseMessage>>> Independent { get; } = [];

    internal List<Func<IReadOnlyList<CompositePart>, CancellationToken, Task<HttpResponseMessage>>> Dependent { get; } = [];

    /// <summary>The build that composes: another one may write other bytes from the same parts.</summary>
    internal Guid BuildId => (Composer ?? throw new InvalidOperationException($"The plan \"{Name}\" does not say how to compose. Call Compose.")).Method.Module.ModuleVersionId;

    internal string ContentType { get; private set; } = "application/json";

    internal string? VaryValue { get; private set; }

    internal Func<IReadOnlyList<CompositePart>, IBufferWriter<byte>, CancellationToken, ValueTask>? Composer { get; private set; }

    /// <summary>Adds a part that needs no other.</summary>
    public CompositePlan Part(Func<CancellationToken, Task<HttpResponseMessage>> fetch)
    {
        Independent.Add(fetch);
        return this;
    }

    /// <summary>Adds a part whose request is made from the parts before it.</summary>
    public CompositePlan Then(Func<IReadOnlyList<CompositePart>, CancellationToken, Task<HttpResponseMessage>> fetch)
    {
        Dependent.Add(fetch);
        return this;
    }

    /// <summary>Writes the body from the parts, in the order in which they were added. Must depend on nothing else.</summary>
    public CompositePlan Compose(Func<IReadOnlyList<CompositePart>, IBufferWriter<byte>, CancellationToken, ValueTask> compose)
    {
        Composer = compose;
        return this;
    }

    /// <summary>Names the request fields by which clients' answers differ. Without it the answer has the fields that the parts name.</summary>
    public CompositePlan Vary(string fields)
    {
        VaryValue = fields;
        return this;
    }

    /// <summary>The media type of the composed body; JSON unless said.</summary>
    public CompositePlan As(string contentType)
    {
        ContentType = contentType;
        return this;
    }
}
