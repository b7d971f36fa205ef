using System.Text.Json;

namespace EtagDemo.Bff.Products;

/// <summary>What a device product is made by.</summary>
internal sealed record ProductBody(string Name, IReadOnlyDictionary<string, JsonElement> Parameters);
