using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Generating;

/// <summary>Makes an ETag from something cheaper than the bytes. Must change whenever a byte of the answer does, unless the policy is weak.</summary>
public interface IEtagGenerator
{
    /// <summary>Feeds whatever determines the answer. Asked within the snapshot that the handler then reads.</summary>
    /// <param name="http">The request; its services see the snapshot.</param>
    /// <param name="etag">Takes the parts. What selects the representation (Vary, content coding) is added to them later.</param>
    /// <param name="cancellationToken">The caller's.</param>
    /// <returns>False: there is nothing to tag, and the handler decides what to answer.</returns>
    ValueTask<bool> TryGenerateAsync(HttpContext http, EtagHash etag, CancellationToken cancellationToken);
}
