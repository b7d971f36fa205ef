namespace EtagDemo.HttpSemantics;

/// <summary>What an <c>If-Match</c> or <c>If-None-Match</c> says.</summary>
public enum EntityTagConditionKind
{
    /// <summary>The field is not there.</summary>
    Absent,

    /// <summary>The field is <c>*</c>: any current representation.</summary>
    Any,

    /// <summary>A list of tags, perhaps an empty one.</summary>
    List,

    /// <summary><c>*</c> among other members, which no grammar allows: matches nothing.</summary>
    Invalid,
}
