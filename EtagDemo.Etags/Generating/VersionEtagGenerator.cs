using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Generating;

/// <summary>Makes an ETag from the identifiers and the microsecond <c>updated_at</c> of all the elements a representation is made of.</summary>
/// <param name="versions">One cheap query. The order of its rows is part of the version. Null: nothing to tag.</param>
public sealed class VersionEtagGenerator(Func<HttpContext, CancellationToken, Task<IReadOnlyList<ElementVersion>?>> versions) : IEtagGenerator
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryGenerateAsync(HttpContext http, EtagHash etag, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(etag);
        if (await versions(http, cancellationToken) is not { } elements)
        {
            return false;
        }

        etag.Append(elements.Count);
        foreach (var element in elements)
        {
            etag.Append(element.Id);
            etag.Append(element.UpdatedAt.UtcTicks / TimeSpan.TicksPerMicrosecond);
        }

        return true;
    }
}
