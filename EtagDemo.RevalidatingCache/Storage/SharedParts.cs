using EtagDemo.RevalidatingCache.Rules;

namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>What many responses have in common is kept once: names and values of fields, hosts, directives, what selected them. Bounded: when a table is full, what is new is simply not shared.</summary>
internal sealed class SharedParts
{
    private const int MaxLength = 96;

    private readonly SharedTable<string> _texts = new(1024);
    private readonly SharedTable<ResponsePolicy> _policies = new(256);
    private readonly SharedTable<SelectingFields> _selecting = new(1024);

    public StoredResponse Share(StoredResponse response)
    {
        var own = response.ValidationKey is { } key ? 24 + key.Length : 0;
        foreach (ref var field in response.Fields.AsSpan())
        {
            field = new ResponseField(Share(field.Name, ref own), IsUnique(field) ? Own(field.Value, ref own) : Share(field.Value, ref own));
        }

        var selecting = _selecting.Share(response.Selecting, out var isShared);
        return response with { Policy = _policies.Share(response.Policy, out _), Selecting = selecting, OwnTextBytes = own + (isShared ? 0 : selecting.Size) };
    }

    public ResourceKey Share(in ResourceKey key) => key with { Host = _texts.Share(key.Host, out _), Origin = _texts.Share(key.Origin, out _), Method = _texts.Share(key.Method, out _) };

    /// <summary>The bytes of a text as an object of its own: its header, its length and two for each character.</summary>
    public static int SizeOf(string? text) => text is null ? 0 : (22 + (2 * text.Length) + 7) & ~7;

    private string Share(string text, ref int own)
    {
        var shared = _texts.Share(text, out var isShared);
        return isShared ? shared : Own(text, ref own);
    }

    private static string Own(string text, ref int own)
    {
        own += SizeOf(text);
        return text;
    }

    // These differ from response to response and would only fill the table.
    private static bool IsUnique(ResponseField field) => field.Value.Length > MaxLength || IsUnique(field.Name);

    private static bool IsUnique(string name) =>
        name.Equals("ETag", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Last-Modified", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Expires", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase);
}
