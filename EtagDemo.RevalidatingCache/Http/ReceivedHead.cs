using System.Net.Http.Headers;
using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Storage;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Http;

/// <summary>The header section of an origin's response, without what belongs to the connection (RFC 9110 7.6.1), and with Age and Date apart, which are values and not texts to a cache.</summary>
internal sealed class ReceivedHead
{
    private ReceivedHead(int status, string? reasonPhrase, ResponseField[] fields, TimeSpan? age, StringValues date, StringValues validationKey)
    {
        Status = status;
        ReasonPhrase = reasonPhrase;
        Fields = fields;
        Age = age;
        DateLines = date;
        ValidationKey = validationKey;
    }

    public int Status { get; }

    public string? ReasonPhrase { get; }

    public ResponseField[] Fields { get; }

    public TimeSpan? Age { get; }

    public StringValues DateLines { get; }

    /// <summary>By what the origin takes questions about it in groups; for this cache only.</summary>
    public StringValues ValidationKey { get; }

    public static ReceivedHead Of(HttpResponseMessage response)
    {
        var connection = Lines(response.Headers, "Connection");
        var fields = new List<ResponseField>(16);
        Add(fields, response.Headers.NonValidated, connection);
        Add(fields, response.Content.Headers.NonValidated, connection);
        return new ReceivedHead((int)response.StatusCode, response.ReasonPhrase, [.. fields], AgeField.Parse(Lines(response.Headers, "Age")), Lines(response.Headers, "Date"), Lines(response.Headers, GroupValidation.KeyFieldName));
    }

    /// <summary>The header section that a stored response has after an update.</summary>
    public static ReceivedHead Of(StoredResponse stored, ResponseField[] fields, ReceivedHead update) => new(stored.Status, stored.ReasonPhrase, fields, update.Age, update.DateLines, update.ValidationKey);

    public StringValues Lines(string name) => ((ReadOnlySpan<ResponseField>)Fields).Lines(name);

    /// <summary>When the origin made it; null if it does not say, or not in a way that can be read.</summary>
    public DateTimeOffset? Made(DateTimeOffset now) => Date(DateLines, now);

    public DateTimeOffset? Date(string name, DateTimeOffset now) => Date(Lines(name), now);

    private static DateTimeOffset? Date(StringValues lines, DateTimeOffset now) => lines.Count == 1 && HttpDate.TryParse(lines[0], now, out var date) ? date : null;

    private static StringValues Lines(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.Count == 1 ? values.ToString() : values.ToArray() : StringValues.Empty;

    private static void Add(List<ResponseField> fields, HttpHeadersNonValidated headers, StringValues connection)
    {
        foreach (var header in headers)
        {
            if (!StoredFields.IsStored(header.Key, connection) || IsKeptApart(header.Key))
            {
                continue;
            }

            foreach (var value in header.Value)
            {
                fields.Add(new ResponseField(header.Key, value));
            }
        }
    }

    // HTTP/2 brings names that the client library does not know in lower case.
    private static bool IsKeptApart(string name) => name is "Age" or "Date" or "Content-Length" || name.Equals(GroupValidation.KeyFieldName, StringComparison.OrdinalIgnoreCase);
}
