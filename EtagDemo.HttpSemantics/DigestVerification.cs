namespace EtagDemo.HttpSemantics;

/// <summary>What came of comparing content with its declared digest.</summary>
public enum DigestVerification
{
    /// <summary>Nothing was declared in an algorithm that is known here: it proves nothing, and keys nothing.</summary>
    NothingToVerify,

    /// <summary>Every known digest is right.</summary>
    Matches,

    /// <summary>At least one known digest is wrong.</summary>
    Differs,
}
