using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local.Running;

/// <summary>One replica as others see it: an id, a state, and a count that tells one start from the next.</summary>
internal sealed class Instance(IResource resource, string id, string label, ResourceNotificationService notifications, TimeProvider time)
{
    private int _starts;

    public IResource Resource { get; } = resource;

    public string Id { get; } = id;

    /// <summary>What its lines of output begin with.</summary>
    public string Label { get; } = label;

    public int Starts => Volatile.Read(ref _starts);

    public string State { get; private set; } = KnownResourceStates.NotStarted;

    public bool IsRunning => State == KnownResourceStates.Running;

    public bool IsOnItsWay => State == KnownResourceStates.Starting;

    public Task BecomeAsync(string state, int? exitCode = null)
    {
        State = state;
        if (state == KnownResourceStates.Starting)
        {
            Interlocked.Increment(ref _starts);
        }

        var now = time.GetUtcNow().UtcDateTime;
        return PublishAsync(snapshot => snapshot with
        {
            State = state,
            ExitCode = exitCode,
            HealthStatus = null,
            Ready = false,
            StartTimeStamp = state == KnownResourceStates.Starting ? now : snapshot.StartTimeStamp,
            StopTimeStamp = KnownResourceStates.TerminalStates.Contains(state) ? now : null,
        });
    }

    public Task PublishAsync(Func<CustomResourceSnapshot, CustomResourceSnapshot> change) => notifications.PublishUpdateAsync(Resource, Id, change);
}
