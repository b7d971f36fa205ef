using System.Reflection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Local;

/// <summary>
/// An AppHost's entry point on a thread of its own, on behalf of a test. It halts when the model is complete, so that the test can change it,
/// and again when it would run the application, since the test starts and stops it.
/// </summary>
internal sealed class EntryPointRun(Assembly appHost, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configure)
{
    private static readonly AsyncLocal<EntryPointRun?> OnThisThread = new();
    private readonly TaskCompletionSource<LocalApplicationBuilder> _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _testBuilds = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<DistributedApplication> _built = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static EntryPointRun? Current => OnThisThread.Value;

    public Assembly AppHost => appHost;

    /// <summary>Ends when the application does.</summary>
    public Task Over => _over.Task;

    public void Configure(DistributedApplicationOptions options, HostApplicationBuilderSettings settings) => configure(options, settings);

    /// <summary>Runs the entry point until it builds its application.</summary>
    public Task<LocalApplicationBuilder> StartAsync(string[] args)
    {
        var entryPoint = appHost.EntryPoint ?? throw new InvalidOperationException($"{appHost.GetName().Name} has no entry point; is it an AppHost?");
        var thread = new Thread(() => Run(entryPoint, args)) { IsBackground = true, Name = $"entry point of {appHost.GetName().Name}" };
        thread.Start();
        return _complete.Task;
    }

    /// <summary>A builder that the test fills by itself.</summary>
    public LocalApplicationBuilder WithoutEntryPoint(string[] args)
    {
        var builder = new LocalApplicationBuilder(new() { Args = args }, this);
        _ = BuildWhenAskedAsync(builder);
        return builder;
    }

    /// <summary>Lets the entry point go on, and gives the application that it builds.</summary>
    public Task<DistributedApplication> BuildAsync()
    {
        _testBuilds.TrySetResult();
        return _built.Task;
    }

    public void WaitUntilTheTestBuilds(LocalApplicationBuilder builder)
    {
        _complete.TrySetResult(builder);
        Task.WaitAny(_testBuilds.Task, _over.Task);
        if (_over.Task.IsCompleted)
        {
            throw new OperationCanceledException("The test ended without building the application.");
        }
    }

    public void Built(DistributedApplication application) => _built.TrySetResult(application);

    public void End() => _over.TrySetResult();

    private async Task BuildWhenAskedAsync(LocalApplicationBuilder builder)
    {
        await _testBuilds.Task;
        try
        {
            builder.Build();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Fail(exception);
        }
    }

    private void Run(MethodInfo entryPoint, string[] args)
    {
        OnThisThread.Value = this;
        try
        {
            entryPoint.Invoke(null, entryPoint.GetParameters().Length == 0 ? [] : [args]);
            Fail(new InvalidOperationException("The AppHost ended without building an application."));
        }
        catch (TargetInvocationException exception)
        {
            Fail(exception.InnerException ?? exception);
        }
    }

    private void Fail(Exception exception)
    {
        _complete.TrySetException(exception);
        _built.TrySetException(exception);
        // Somebody else's test may have ended before; then nobody is left to see it.
        _ = _complete.Task.Exception;
        _ = _built.Task.Exception;
    }
}
