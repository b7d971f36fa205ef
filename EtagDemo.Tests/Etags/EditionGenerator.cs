using System.Globalization;
using EtagDemo.Etags.Generating;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EtagDemo.Tests.Etags;

/// <summary>Tags papers by number and edition, whatever their bytes; a paper 0 has no edition.</summary>
internal sealed class EditionGenerator : IEtagGenerator
{
    public int Edition { get; set; }

    public ValueTask<bool> TryGenerateAsync(HttpContext http, EtagHash etag, CancellationToken cancellationToken)
    {
        var id = int.Parse((string)http.GetRouteValue("id")!, CultureInfo.InvariantCulture);
        etag.Append(id);
        etag.Append(Edition);
        return ValueTask.FromResult(id > 0);
    }
}
