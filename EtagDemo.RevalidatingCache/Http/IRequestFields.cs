using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Http;

/// <summary>The header fields with which a request goes to the origin, whichever type carries them. What does not go there is not here: key and variant are made of nothing else.</summary>
internal interface IRequestFields
{
    /// <summary>The lines of a field, in the order received; empty when it is absent, or stays behind.</summary>
    StringValues Get(string name);
}
