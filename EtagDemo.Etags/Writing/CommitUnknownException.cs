using EtagDemo.Etags.Stores;

namespace EtagDemo.Etags.Writing;

/// <summary>COMMIT was sent and nobody can say yet how it ended. The marks stand until the database can.</summary>
/// <param name="inner">The failure of COMMIT.</param>
public sealed class CommitUnknownException(Exception inner)
    : StoreUnavailableException("It is not known yet whether the change was made.", inner);
