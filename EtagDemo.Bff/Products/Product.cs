using System.Text.Json;

namespace EtagDemo.Bff.Products;

/// <summary>A device product.</summary>
internal sealed record Product(string ProductId, string Name, IReadOnlyDictionary<string, JsonElement> Parameters);
