using System.Text;
using System.Text.RegularExpressions;

namespace EtagDemo.Etags.Outside;

/// <summary>Names, texts and tag templates as SQL writes them.</summary>
internal static partial class SqlText
{
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The text of a tag, from the columns of a row; null if one of them is null.</summary>
    /// <param name="template">A template with column names in braces.</param>
    /// <param name="row">The row's name in the statement.</param>
    public static string Tag(string template, string row)
    {
        var sql = new StringBuilder();
        var end = 0;
        foreach (Match column in Column().Matches(template))
        {
            sql.Append(Literal(template[end..column.Index])).Append(" || ").Append(row).Append('.').Append(Name(column.Groups[1].Value)).Append("::text || ");
            end = column.Index + column.Length;
        }

        return sql.Append(Literal(template[end..])).ToString();
    }

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Column();
}
