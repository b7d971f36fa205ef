using System.Diagnostics.CodeAnalysis;

namespace EtagDemo.HttpSemantics.Structured;

/// <summary>The types of a bare item, RFC 9651 section 3.3.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The names are those of the RFC.")]
public enum BareItemKind
{
    /// <summary>Section 3.3.1.</summary>
    Integer,

    /// <summary>Section 3.3.2.</summary>
    Decimal,

    /// <summary>Section 3.3.3: quoted printable ASCII.</summary>
    String,

    /// <summary>Section 3.3.4.</summary>
    Token,

    /// <summary>Section 3.3.5: base64 between colons.</summary>
    Bytes,

    /// <summary>Section 3.3.6.</summary>
    Boolean,

    /// <summary>Section 3.3.7: seconds since 1970.</summary>
    Date,

    /// <summary>Section 3.3.8: Unicode text, percent-encoded.</summary>
    DisplayString,
}
