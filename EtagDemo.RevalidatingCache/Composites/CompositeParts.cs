using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Composites;

/// <summary>The parts of one composite, fetched.</summary>
internal sealed class CompositeParts : IDisposable
{
    private readonly List<CompositePart> _parts = [];

    public IReadOnlyList<CompositePart> Parts => _parts;

    /// <summary>The first part that is not a success.</summary>
    public HttpResponseMessage? Failure { get; private set; }

    public static async Task<CompositeParts> FetchAsync(CompositePlan plan, CancellationToken cancellationToken)
    {
        var parts = new CompositeParts();
        try
        {
            parts.Add(await Task.WhenAll(plan.Independent.Select(fetch => fetch(cancellationToken))));
            foreach (var fetch in plan.Dependent)
            {
                if (parts.Failure is null)
                {
                    parts.Add([await fetch(parts._parts, cancellationToken)]);
                }
            }

            return parts;
        }
        catch
        {
            parts.Dispose();
            throw;
        }
    }

    /// <summary>The request fields that any part names, which then select the composite too.</summary>
    public string? Vary()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in _parts)
        {
            if (part.Response.Headers.NonValidated.TryGetValues("Vary", out var lines))
            {
                names.UnionWith(VaryField.Parse(new StringValues(lines.ToArray())).Names);
            }
        }

        return names.Count == 0 ? null : string.Join(", ", names);
    }

    public void Dispose()
    {
        foreach (var part in _parts)
        {
            part.Response.Dispose();
        }
    }

    private void Add(HttpResponseMessage[] responses)
    {
        foreach (var response in responses)
        {
            _parts.Add(new CompositePart(response));
            Failure ??= response.IsSuccessStatusCode ? null : response;
        }
    }
}
