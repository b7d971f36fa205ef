using System.Text.Json.Serialization;

namespace EtagDemo.Bff.Live.Bench;

/// <summary>What an exchange did to a validator.</summary>
internal enum EntryFate
{
    /// <summary>Nothing: it was trusted and still is.</summary>
    [JsonStringEnumMemberName("held")]
    Held,

    /// <summary>It was trusted and is no longer: a tag of it moved.</summary>
    [JsonStringEnumMemberName("invalidated")]
    Invalidated,

    /// <summary>A tag of it moved, and the exchange read the resource anew: it is trusted again, with what is true now.</summary>
    [JsonStringEnumMemberName("renewed")]
    Renewed,

    /// <summary>It was not there, or not trusted; now it is.</summary>
    [JsonStringEnumMemberName("recorded")]
    Recorded,

    /// <summary>It was not trusted before, and is not now.</summary>
    [JsonStringEnumMemberName("idle")]
    Idle,
}
