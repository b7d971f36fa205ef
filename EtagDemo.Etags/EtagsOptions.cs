namespace EtagDemo.Etags;

/// <summary>How a service keeps and trusts its validators. Bound from the configuration section <c>Etags</c>.</summary>
public sealed class EtagsOptions
{
    /// <summary>The service's name: the prefix of its keys in a shared store, and its metrics' tag.</summary>
    public string Service { get; set; } = "";

    /// <summary>
    /// Whether reads use the store. Off: every read runs its handler, which is what the library is measured against. Writes mark and finish all the same, so that processes
    /// with and without may stand side by side.
    /// </summary>
    public bool UseStore { get; set; } = true;

    /// <summary>How many entries the memory store keeps before it evicts the least recently used.</summary>
    public int StoreEntries { get; set; } = 100_000;

    /// <summary>How many bytes the memory store's entries and tags may take, roughly, before it evicts the least recently used.</summary>
    public long StoreBytes { get; set; } = 64 << 20;

    /// <summary>How long an entry of a shared store lives.</summary>
    public TimeSpan EntryLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>The longest answer that gets an ETag from its content, in bytes. A longer one is sent without.</summary>
    public int MaxBodyBytes { get; set; } = 8 << 20;

    /// <summary>The longest request body that a result may be keyed by, in bytes.</summary>
    public int MaxKeyedBodyBytes { get; set; } = 8 << 20;

    /// <summary>How long a read waits for the store before it goes on without.</summary>
    public TimeSpan StoreReadTimeout { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a write waits for the store to mark before it gives up with 503, and for finish before it leaves the mark to the resolver.</summary>
    public TimeSpan StoreWriteTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long COMMIT may take before its outcome is asked of the database.</summary>
    public TimeSpan CommitTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one question to the database about a transaction or a snapshot may take.</summary>
    public TimeSpan DatabaseFactsTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>After this time whoever meets a mark asks the database whether its transaction is over.</summary>
    public TimeSpan MarkDeadline { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>What a 503 tells the caller to wait.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The port on which <c>/_etags</c> answers: one that only administrators reach, beside the service's own. Null: nowhere, unless the endpoints demand a policy or say that everybody may.
    /// </summary>
    public int? AdministrationPort { get; set; }

    /// <summary>How often the auditor renders stored entries again. Null: never.</summary>
    public TimeSpan? AuditInterval { get; set; }

    /// <summary>The share of the entries that the auditor looks at each time, from 0 to 1.</summary>
    public double AuditShare { get; set; } = 0.1;

    /// <summary>Compares the tables that handlers read with those that their tags cover. For tests; off by default.</summary>
    public bool RecordCoverage { get; set; }

    /// <summary>
    /// The deployment, as part of every vector beside the code's own identity. To be changed by a deploy that renders differently without other code: by settings or data files.
    /// </summary>
    public string Deployment { get; set; } = "";

    /// <summary>Lets tests kill the process at exact moments of a write. Only in the environment Development; off by default.</summary>
    public bool FaultPoints { get; set; }
}
