using System.Globalization;
using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>The header fields of an answer from store, Cache-Status aside. A 304 has only what RFC 9110 15.4.5 lets it have.</summary>
internal sealed class StoredAnswerFields(DateTexts dates)
{
    public IEnumerable<ResponseField> Of(StoredAnswer answer, bool isHead)
    {
        var form = answer.Form;
        foreach (var field in answer.Response.Fields)
        {
            if (!form.IsNotModified || NotModifiedFields.Keeps(field.Name) || IsOnlyValidator(answer.Response, field.Name))
            {
                yield return field;
            }
        }

        // A response that came without Date has the time of its arrival (RFC 9110 6.6.1).
        yield return new("Date", dates.Of(answer.Response.Age.Date));

        // Age tells that it was not made or validated for this request (RFC 9111 5.1), or that it was old when it came.
        if (answer.Verdict.ForwardStatus is null || answer.Age >= TimeSpan.FromSeconds(1))
        {
            yield return new("Age", ((long)answer.Age.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        }

        var length = answer.Response.Body.Length;
        if (form.IsPart)
        {
            yield return new("Content-Range", new ContentRange(form.Offset, form.Offset + form.Count - 1, length).ToString());
        }
        else if (form.IsUnsatisfiable)
        {
            yield return new("Content-Range", ContentRange.Unsatisfied(length));
        }

        if (answer.Status is not (204 or 304))
        {
            yield return new("Content-Length", (isHead && form.Status is null ? length : form.Count).ToString(CultureInfo.InvariantCulture));
        }
    }

    // Last-Modified is needed on a 304 when there is no ETag to go by.
    private static bool IsOnlyValidator(StoredResponse stored, string name) =>
        stored.ETagText is null && name.Equals("Last-Modified", StringComparison.OrdinalIgnoreCase);
}
