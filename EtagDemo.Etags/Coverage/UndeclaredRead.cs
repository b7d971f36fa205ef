namespace EtagDemo.Etags.Coverage;

/// <summary>A table that an endpoint's handler read and that none of its tags covers: a change there would go unnoticed.</summary>
/// <param name="Endpoint">The endpoint's route pattern.</param>
/// <param name="Table">The table.</param>
public sealed record UndeclaredRead(string Endpoint, string Table);
