namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>The kinds of things that can happen next.</summary>
internal enum ChoiceKind
{
    /// <summary>A reader takes its next step.</summary>
    Reader,

    /// <summary>A writer takes its next step.</summary>
    Writer,

    /// <summary>The database makes a COMMIT that has arrived visible.</summary>
    Commit,

    /// <summary>The database rolls a transaction back: its writer is gone, or its COMMIT fails.</summary>
    Abort,

    /// <summary>A writer crashes.</summary>
    Crash,

    /// <summary>The store's command that a crashed writer had sent arrives.</summary>
    Arrive,

    /// <summary>The resolver meets a mark past its deadline, and asks the database.</summary>
    Resolve,

    /// <summary>The resolver acts on the answer.</summary>
    Resolver,

    /// <summary>The store loses its memory.</summary>
    Lose,
}
