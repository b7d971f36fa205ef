namespace EtagDemo.Etags.Stores;

/// <summary>A header field: of the answer that a 304 repeats, or of the request that an entry was made for.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Value">Its value, several lines combined.</param>
public sealed record StoredField(string Name, string Value);
