using System.Buffers;

namespace EtagDemo.HttpSemantics;

/// <summary>Character classes of RFC 9110 section 5.6 as vectorised sets.</summary>
internal static class HttpCharacters
{
    public static readonly SearchValues<char> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
