using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Bff.Forwarding;

/// <summary>Takes over the header fields of a service's answer.</summary>
internal static class ResponseFields
{
    /// <summary>Copies what is not for one hop only (RFC 9110 7.6.1).</summary>
    public static void Copy(HttpResponseMessage from, HttpResponse to)
    {
        foreach (var (name, values) in from.Headers.NonValidated.Concat(from.Content.Headers.NonValidated).Where(field => !StoredFields.IsHopByHop(field.Key)))
        {
            to.Headers[name] = new StringValues([.. values]);
        }
    }

    /// <summary>What the cache did for an answer, for those of the gateway's own that are made from it.</summary>
    public static string? CacheStatusOf(HttpResponseMessage from) =>
        from.Headers.NonValidated.TryGetValues(CacheStatus.FieldName, out var members) ? string.Join(", ", members) : null;
}
