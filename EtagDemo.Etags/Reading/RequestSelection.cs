using EtagDemo.Etags.Generating;
using EtagDemo.Etags.Policies;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Reading;

/// <summary>What of a request selects a representation: method, path, query, the fields of Vary, and the content coding that will be applied.</summary>
internal sealed class RequestSelection(HttpContext http, EndpointPolicy endpoint, string? contentCoding)
{
    /// <summary>Whether the answer may depend on Accept-Encoding.</summary>
    public bool VariesByCoding { get; } = ContentCoding.IsNegotiated(http);

    /// <summary>The tags of the policy for this request; null when the request lacks a value.</summary>
    public IReadOnlyList<Tag>? ExpandTags()
    {
        var templates = endpoint.Policy.Tags;
        var tags = new Tag[templates.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            if (!templates[i].TryExpand(http, out tags[i]))
            {
                return null;
            }
        }

        return tags;
    }

    public EntryKey Key(string partition)
    {
        var request = http.Request;
        var hash = new EntryKeyHash();
        hash.Add(endpoint.Pattern);
        hash.Add(HttpMethods.IsHead(request.Method) ? HttpMethods.Get : request.Method);
        hash.Add(request.PathBase.Value);
        hash.Add(request.Path.Value);
        hash.Add(request.QueryString.Value);
        hash.Add(contentCoding);
        foreach (var field in endpoint.Policy.Vary)
        {
            hash.Add(VaryField.Normalize(field, request.Headers[field]));
        }

        return new EntryKey(partition, hash.Finish());
    }

    /// <summary>Feeds what selects the representation, so that variants with equal bytes have different tags.</summary>
    public void Seed(EtagHash etag, string? contentType, string? contentEncoding)
    {
        foreach (var field in endpoint.Policy.Vary)
        {
            etag.Append(VaryField.Normalize(field, http.Request.Headers[field]));
        }

        etag.Append(contentType);
        etag.Append(contentEncoding);
        etag.Append(contentCoding);
    }

    public EntryOrigin Origin() => new(
        endpoint.Pattern,
        HttpMethods.IsHead(http.Request.Method) ? HttpMethods.Get : http.Request.Method,
        http.Request.PathBase.Add(http.Request.Path).Value ?? "/",
        http.Request.QueryString.Value ?? "",
        [.. FieldsOfVary()]);

    private IEnumerable<StoredField> FieldsOfVary() =>
        from field in endpoint.Policy.Vary
        let value = VaryField.Normalize(field, http.Request.Headers[field])
        where value is not null
        select new StoredField(field, value);
}
