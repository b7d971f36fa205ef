namespace EtagDemo.Bff.Live.Sampling;

/// <summary>Where samples come from. Between <see cref="End"/> and <see cref="Begin"/> it does nothing at all.</summary>
internal interface ISampleSource
{
    void Begin();

    Task<Sample> TakeAsync(CancellationToken cancellationToken);

    void End();
}
