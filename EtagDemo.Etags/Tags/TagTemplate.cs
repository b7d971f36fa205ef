using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Tags;

/// <summary>A tag with placeholders: <c>{routeValue}</c>, <c>{query.name}</c>, <c>{header.name}</c>.</summary>
internal sealed record TagTemplate
{
    private readonly ImmutableArray<TemplatePart> _parts;

    private TagTemplate(string text, ImmutableArray<TemplatePart> parts)
    {
        Text = text;
        _parts = parts;
    }

    public string Text { get; }

    /// <summary>The first two segments as written, equal for all templates of a policy.</summary>
    public string Partition => string.Join(':', Text.Split(':').Take(2)).ToLowerInvariant();

    public IEnumerable<string> Names(TemplateSource source) => _parts.Where(part => part.Source == source).Select(part => part.Name);

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static TagTemplate Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var open = rest.IndexOf('{');
            var literal = open < 0 ? rest : rest[..open];
            if (!literal.IsEmpty)
            {
                parts.Add(new TemplatePart(TemplateSource.Literal, literal.ToString()));
            }

            rest = rest[literal.Length..];
            if (!rest.IsEmpty)
            {
                var close = rest.IndexOf('}');
                parts.Add(close > 1 ? Placeholder(rest[1..close].ToString()) : throw Malformed(text));
                rest = rest[(close + 1)..];
            }
        }

        return text.Split(':') is { Length: >= 2 } segments && segments.All(segment => segment.Length > 0)
            ? new TagTemplate(text, parts.DrainToImmutable())
            : throw Malformed(text);
    }

    /// <summary>The tag for this request; false when the request lacks a value.</summary>
    public bool TryExpand(HttpContext http, out Tag tag)
    {
        var values = new string[_parts.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (_parts[i].Value(http) is not { Length: > 0 } value)
            {
                tag = default;
                return false;
            }

            values[i] = value;
        }

        return Tag.TryParse(string.Concat(values), out tag);
    }

    private static TemplatePart Placeholder(string name) => name switch
    {
        _ when name.StartsWith("query.", StringComparison.Ordinal) => new(TemplateSource.Query, name["query.".Length..]),
        _ when name.StartsWith("header.", StringComparison.Ordinal) => new(TemplateSource.Header, name["header.".Length..]),
        _ => new(TemplateSource.Route, name),
    };

    private static FormatException Malformed(string text) =>
        new($"'{text}' is no tag template. Write scope:id or scope:id:rest, with placeholders such as {{projectId}}, {{query.zone_id}} or {{header.x-user}}.");
}
