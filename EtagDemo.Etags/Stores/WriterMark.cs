namespace EtagDemo.Etags.Stores;

/// <summary>A write in flight: while it stands on a tag, nothing that depends on the tag is a hit.</summary>
/// <param name="Writer">One attempt of one transaction; random, never repeated.</param>
/// <param name="Database">The database system that can say how the transaction ended.</param>
/// <param name="Transaction">Its <c>xid8</c>.</param>
/// <param name="Deadline">From then on whoever meets the mark asks the database. Never a reason to remove it.</param>
public sealed record WriterMark(Guid Writer, string Database, ulong Transaction, DateTimeOffset Deadline);
