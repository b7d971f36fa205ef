using System.Text.Json;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Reconf.Products;

/// <summary>The body of PUT: the whole product, whose id is in the path.</summary>
internal sealed record PutProduct(string? Name, IReadOnlyDictionary<string, JsonElement>? Parameters) : IValidated
{
    public IEnumerable<InputError> Errors()
    {
        ScalarMapChange.Parse(Parameters, mayRemove: false, out var problem);
        return NameRule.Errors("name", Name).Concat(problem is null ? [] : [new("parameters", problem)]);
    }

    public ScalarMap NewParameters() => ScalarMapChange.Parse(Parameters, mayRemove: false, out _).ApplyTo(ScalarMap.Empty);
}
