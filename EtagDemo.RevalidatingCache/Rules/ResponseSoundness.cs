using System.Net;
using System.Net.Http.Headers;
using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>RFC 9112 6.3 and RFC 9110 5.5, 8.6 and 15: whether the head of an origin's response can be believed. What the client library reads leniently is read strictly here, since the next recipient may read it otherwise.</summary>
internal static class ResponseSoundness
{
    public static ResponseFault FaultOf(HttpResponseMessage response, bool asksForUpgrade)
    {
        var status = (int)response.StatusCode;
        if (status == 101)
        {
            return asksForUpgrade ? ResponseFault.None : ResponseFault.UnaskedUpgrade;
        }

        if (status is < 200 or > 599)
        {
            return ResponseFault.Status;
        }

        var framing = FramingFaultOf(status, response);
        if (framing != ResponseFault.None)
        {
            return framing;
        }

        return HasControl(response) ? ResponseFault.ControlCharacter : ResponseFault.None;
    }

    private static ResponseFault FramingFaultOf(int status, HttpResponseMessage response)
    {
        var encoding = Lines(response.Headers, "Transfer-Encoding");
        if (encoding.Count > 0 && !(response.Version == HttpVersion.Version11 && status != 204 && encoding.Count == 1 && "chunked".Equals(encoding[0], StringComparison.OrdinalIgnoreCase)))
        {
            return ResponseFault.TransferEncoding;
        }

        var lengths = Lines(response.Content.Headers, "Content-Length");
        if (lengths.Count == 0)
        {
            return ResponseFault.None;
        }

        if (encoding.Count > 0 || !ContentLengthField.TryParse(lengths, out var length))
        {
            return ResponseFault.ContentLength;
        }

        return status is 204 or 205 && length > 0 ? ResponseFault.Content : ResponseFault.None;
    }

    private static bool HasControl(HttpResponseMessage response) =>
        (response.ReasonPhrase is { } phrase && FieldValue.HasControl(phrase)) || HasControl(response.Headers) || HasControl(response.Content.Headers);

    private static bool HasControl(HttpHeaders headers)
    {
        foreach (var header in headers.NonValidated)
        {
            foreach (var value in header.Value)
            {
                if (FieldValue.HasControl(value))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static StringValues Lines(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.Count == 1 ? values.ToString() : values.ToArray() : StringValues.Empty;
}
