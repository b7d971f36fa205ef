namespace EtagDemo.Bff.Live.Bench;

/// <summary>What the client of an exchange got.</summary>
/// <param name="Status">The status.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Body">The body, or its beginning.</param>
/// <param name="Length">The length of the whole body.</param>
internal sealed record ShownAnswer(int Status, IReadOnlyList<ShownField> Fields, string Body, long Length);
