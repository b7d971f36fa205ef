using System.Globalization;
using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>The header fields of an answer from store, Cache-Status aside. A 304 has only what RFC 9110 15.4.5 lets it have.</summary>
internal sealed class StoredAnswerFields(DateTexts dates)
{
    public void Write<TSink>(TSink sink, StoredAnswer answer, bool isHead)
        where TSink : struct, IFieldSink
    {
        var form = answer.Form;
        foreach (ref readonly var field in answer.Response.Fields.AsSpan())
        {
            if (!form.IsNotModified || NotModifiedFields.Keeps(field.Name) || IsOnlyValidator(answer.Response, field.Name))
            {
                sink.Add(field.Name, field.Value);
            }
        }

        // A response that came without Date has the time of its arrival (RFC 9110 6.6.1).
        sink.Add("Date", dates.Of(answer.Response.Age.Date));

        // Age tells that it was not made or validated for this request (RFC 9111 5.1), be it by a cache nearer to the origin.
        if (!answer.Verdict.IsFirstHand || answer.Response.Age.IsSecondHand)
        {
            sink.Add("Age", ((long)answer.Age.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        }

        long length = answer.Response.Body.Length;
        if (form.IsPart)
        {
            var part = answer.Response.Part ?? new StoredPart(0, length);
            sink.Add("Content-Range", new ContentRange(part.First + form.Offset, part.First + form.Offset + form.Count - 1, part.CompleteLength).ToString());
        }
        else if (form.IsUnsatisfiable)
        {
            sink.Add("Content-Range", ContentRange.Unsatisfied(length));
        }

        if (answer.Status is not (204 or 304))
        {
            sink.SetContentLength(isHead && form.Status is null ? length : form.Count);
        }
    }

    // Last-Modified is needed on a 304 when there is no ETag to go by.
    private static bool IsOnlyValidator(StoredResponse stored, string name) =>
        stored.ETagText is null && name.Equals("Last-Modified", StringComparison.OrdinalIgnoreCase);
}
