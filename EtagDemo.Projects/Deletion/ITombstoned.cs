namespace EtagDemo.Projects.Deletion;

/// <summary>A row that is hidden before it is removed.</summary>
public interface ITombstoned
{
    /// <summary>Set by the first step of a deletion. From then on the row and all that is below it read as absent, and only the deletion itself goes on.</summary>
    DateTimeOffset? DeletingAt { get; set; }
}
