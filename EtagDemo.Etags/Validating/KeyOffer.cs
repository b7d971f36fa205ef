using System.Collections.Immutable;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Validating;

/// <summary>Gives a gateway that asks for it the key of an answer.</summary>
internal static class KeyOffer
{
    private const string Yes = "?1";

    public static void Make(HttpContext http, string build, EntryKey entry, IReadOnlyList<Tag> tags, ImmutableArray<StoredField> fields)
    {
        if (HttpMethods.IsGet(http.Request.Method) && http.Request.Headers[GroupValidation.WantFieldName] == Yes)
        {
            http.Response.Headers[GroupValidation.KeyFieldName] = new ValidationKey(build, entry, ValidationKey.HashOf(fields), tags).ToString();
        }
    }
}
