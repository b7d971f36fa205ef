using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Http;

/// <summary>The header fields of a request, whichever type carries them.</summary>
internal interface IRequestFields
{
    /// <summary>The lines of a field, in the order received; empty when it is absent.</summary>
    StringValues Get(string name);
}
