using System.Net.Http.Headers;
using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Storage;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Http;

/// <summary>The header section of an origin's response, without what belongs to the connection (RFC 9110 7.6.1) and without Age, which is counted anew.</summary>
internal sealed class ReceivedHead
{
    private ReceivedHead(int status, string? reasonPhrase, ResponseField[] fields, TimeSpan? age)
    {
        Status = status;
        ReasonPhrase = reasonPhrase;
        Fields = fields;
        Age = age;
    }

    public int Status { get; }

    public string? ReasonPhrase { get; }

    public ResponseField[] Fields { get; }

    public TimeSpan? Age { get; }

    public static ReceivedHead Of(HttpResponseMessage response)
    {
        var connection = Lines(response.Headers, "Connection");
        var fields = new List<ResponseField>(16);
        Add(fields, response.Headers.NonValidated, connection);
        Add(fields, response.Content.Headers.NonValidated, connection);
        return new ReceivedHead((int)response.StatusCode, response.ReasonPhrase, [.. fields], AgeField.Parse(Lines(response.Headers, "Age")));
    }

    /// <summary>The header section that a stored response has after an update.</summary>
    public static ReceivedHead Of(StoredResponse stored, ResponseField[] fields, TimeSpan? age) => new(stored.Status, stored.ReasonPhrase, fields, age);

    public StringValues Lines(string name) => ((ReadOnlySpan<ResponseField>)Fields).Lines(name);

    public DateTimeOffset? Date(string name, DateTimeOffset now)
    {
        var lines = Lines(name);
        return lines.Count == 1 && HttpDate.TryParse(lines[0], now, out var date) ? date : null;
    }

    private static StringValues Lines(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.Count == 1 ? values.ToString() : values.ToArray() : StringValues.Empty;

    private static void Add(List<ResponseField> fields, HttpHeadersNonValidated headers, StringValues connection)
    {
        foreach (var header in headers)
        {
            if (!StoredFields.IsStored(header.Key, connection) || header.Key is "Age" or "Content-Length")
            {
                continue;
            }

            foreach (var value in header.Value)
            {
                fields.Add(new ResponseField(header.Key, value));
            }
        }
    }
}
