namespace Aspire.Hosting.Local.Processes;

/// <summary>
/// A shell that stands between the host and one of its processes. It holds the read end of a pipe from the host: a line on it is a signal to pass on, its end
/// means that the host is gone, however it went, and that the process must go too. The kernel kills the process should the shell itself be killed.
/// It is bash, since plain sh drops environment variables whose names it cannot use, such as <c>ConnectionStrings__projects-db</c>.
/// </summary>
internal static class GuardScript
{
    /// <summary>Arguments: the signal for when the host is gone, then the command. The first line of output is the id of the process.</summary>
    public const string Text =
        """
        lost=$1; shift
        exec 3<&0
        setsid bash -p -c 'echo $$; exec "$@"' process setpriv --pdeathsig KILL "$@" </dev/null 3<&- &
        process=$!
        {
            while read -r signal; do kill -s "$signal" "$process"; done
            kill -s "$lost" "$process"
            left=100
            while [ $left -gt 0 ] && kill -0 "$process"; do sleep 0.1; left=$((left - 1)); done
            kill -s KILL -- "-$process"
        } <&3 >/dev/null 2>&1 &
        reader=$!
        wait "$process" 2>/dev/null
        code=$?
        exec >/dev/null 2>&1
        kill -s KILL -- "-$process"
        kill -s KILL "$reader"
        exit $code
        """;
}
