using EtagDemo.HttpSemantics;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Bff.Forwarding;

/// <summary>What a service's header fields become for a client.</summary>
internal static class ResponseFields
{
    /// <summary>Copies what is not for one hop only (RFC 9110 7.6.1).</summary>
    public static void Copy(HttpResponseMessage from, HttpResponse to)
    {
        foreach (var (name, values) in from.Headers.NonValidated.Concat(from.Content.Headers.NonValidated).Where(field => !StoredFields.IsHopByHop(field.Key)))
        {
            to.Headers[name] = new StringValues([.. values]);
        }

        to.Headers.Vary = ForClients(to.Headers.Vary);
    }

    // The client can know x-user, from which the role comes; the digest of a body is a matter between gateway and service.
    private static StringValues ForClients(StringValues vary)
    {
        var names = VaryField.Parse(vary);
        if (names.IsAny || names.IsEmpty)
        {
            return vary;
        }

        var known = names.Names
            .Select(name => name.Equals(CallerHeaders.Role, StringComparison.OrdinalIgnoreCase) ? CallerHeaders.User : name)
            .Where(name => !name.Equals("Content-Digest", StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return string.Join(", ", known) is { Length: > 0 } text ? text : StringValues.Empty;
    }
}
