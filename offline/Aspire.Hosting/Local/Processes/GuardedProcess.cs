using System.Diagnostics;
using System.Globalization;

namespace Aspire.Hosting.Local.Processes;

/// <summary>A process that does not outlive this one.</summary>
internal sealed class GuardedProcess : IAsyncDisposable
{
    private readonly Process _guard;
    private readonly LaunchPlan _plan;
    private readonly TimeProvider _time;
    private readonly Task _output;

    private GuardedProcess(Process guard, int processId, LaunchPlan plan, Action<string> onLine, TimeProvider time)
    {
        (_guard, _plan, _time, ProcessId) = (guard, plan, time, processId);
        _output = Task.WhenAll(ReadAsync(guard.StandardOutput, onLine), ReadAsync(guard.StandardError, onLine));
        Exited = WaitAsync();
    }

    public int GuardId => _guard.Id;

    public int ProcessId { get; }

    /// <summary>The exit code, once the process has ended.</summary>
    public Task<int> Exited { get; }

    public static async Task<GuardedProcess> StartAsync(LaunchPlan plan, Action<string> onLine, TimeProvider time, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("setsid") { WorkingDirectory = plan.WorkingDirectory };
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        string[] asUser = plan.User is { } user ? [$"--reuid={user}", $"--regid={user}", "--init-groups"] : [];
        foreach (var argument in (string[])["bash", "-p", "-c", GuardScript.Text, "guard", plan.LostHostSignal, .. asUser, "--", plan.FileName, .. plan.Arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Clear();
        foreach (var (name, value) in plan.Environment)
        {
            start.Environment[name] = value;
        }

        var guard = Process.Start(start)!;
        var firstLine = await guard.StandardOutput.ReadLineAsync(cancellation);
        return int.TryParse(firstLine, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new(guard, id, plan, onLine, time)
            : throw new DistributedApplicationException($"{plan.FileName} did not start: {firstLine} {await guard.StandardError.ReadToEndAsync(cancellation)}");
    }

    public async Task StopAsync()
    {
        await SendAsync(_plan.StopSignal);
        try
        {
            await Exited.WaitAsync(_plan.StopTime, _time);
        }
        catch (TimeoutException)
        {
            await SendAsync("KILL");
            await Exited;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _guard.Dispose();
    }

    private async Task SendAsync(string signal)
    {
        try
        {
            await _guard.StandardInput.WriteLineAsync(signal);
            await _guard.StandardInput.FlushAsync();
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            // The guard has ended, and with it the process.
        }
    }

    private async Task<int> WaitAsync()
    {
        await _guard.WaitForExitAsync();
        try
        {
            await _output.WaitAsync(TimeSpan.FromSeconds(1), _time);
        }
        catch (TimeoutException)
        {
            // A grandchild in a session of its own may hold the pipe; its output is not worth waiting for.
        }

        return _guard.ExitCode;
    }

    private static async Task ReadAsync(StreamReader reader, Action<string> onLine)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            onLine(line);
        }
    }
}
