using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Routing;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>A tag with route values in braces. Values are escaped, so that none can pretend to be more than one segment.</summary>
internal static class TagTemplate
{
    /// <summary>The names in braces; an error text if the braces do not fit together.</summary>
    public static string? Placeholders(string template, List<string> names)
    {
        for (var position = 0; position < template.Length;)
        {
            var open = template.IndexOf('{', position);
            var close = template.IndexOf('}', position);
            if (open < 0 && close < 0)
            {
                break;
            }

            if (open < 0 || close < open + 2 || template.AsSpan(open + 1, close - open - 1).Contains('{'))
            {
                return $"the braces in \"{template}\" do not fit together";
            }

            names.Add(template[(open + 1)..close]);
            position = close + 1;
        }

        return template.Length == 0 ? "a tag template is empty" : null;
    }

    public static string Fill(string template, RouteValueDictionary values)
    {
        var text = new StringBuilder(template.Length + 32);
        var position = 0;
        for (var open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', position))
        {
            var close = template.IndexOf('}', open);
            text.Append(template, position, open - position)
                .Append(Uri.EscapeDataString(Convert.ToString(values[template[(open + 1)..close]], CultureInfo.InvariantCulture) ?? ""));
            position = close + 1;
        }

        return text.Append(template, position, template.Length - position).ToString();
    }
}
