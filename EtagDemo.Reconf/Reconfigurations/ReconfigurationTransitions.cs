namespace EtagDemo.Reconf.Reconfigurations;

/// <summary>Which state may follow which. Applying may follow itself, so that whoever finds an abandoned attempt can go on with it.</summary>
public static class ReconfigurationTransitions
{
    public static bool Allow(ReconfigurationState from, ReconfigurationState to) => (from, to) switch
    {
        (ReconfigurationState.Planned, ReconfigurationState.Applying) => true,
        (ReconfigurationState.Applying, ReconfigurationState.Applying or ReconfigurationState.Applied or ReconfigurationState.Failed) => true,
        (ReconfigurationState.Failed, ReconfigurationState.Applying) => true,
        _ => false,
    };
}
