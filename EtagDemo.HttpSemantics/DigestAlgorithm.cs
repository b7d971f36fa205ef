namespace EtagDemo.HttpSemantics;

/// <summary>The digest algorithms of RFC 9530 section 5 that are not deprecated.</summary>
public enum DigestAlgorithm
{
    /// <summary><c>sha-256</c>.</summary>
    Sha256,

    /// <summary><c>sha-512</c>.</summary>
    Sha512,
}
