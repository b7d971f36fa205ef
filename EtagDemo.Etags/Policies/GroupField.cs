using System.Text;
using EtagDemo.Etags.Tags;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Policies;

/// <summary>The fields of RFC 9875 for a request. A group whose value the request lacks, or that is not ASCII, is left out.</summary>
internal static class GroupField
{
    public static void Set(HttpContext http, string field, IEnumerable<TagTemplate> templates)
    {
        var groups = new List<string>();
        foreach (var template in templates)
        {
            if (template.TryExpand(http, out var tag) && Ascii.IsValid(tag.Text) && !groups.Contains(tag.Text))
            {
                groups.Add(tag.Text);
            }
        }

        if (groups.Count > 0)
        {
            http.Response.Headers[field] = CacheGroups.Format(groups);
        }
    }
}
