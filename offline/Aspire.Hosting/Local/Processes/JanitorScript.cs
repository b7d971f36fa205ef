namespace Aspire.Hosting.Local.Processes;

/// <summary>Deletes a folder once the host is gone and every guard it named has ended.</summary>
internal static class JanitorScript
{
    /// <summary>Argument: the folder. Lines of input: ids of guards.</summary>
    public const string Text =
        """
        exec >/dev/null 2>&1
        guards=
        while read -r guard; do guards="$guards $guard"; done
        left=150
        for guard in $guards; do
            while [ $left -gt 0 ] && kill -0 "$guard" 2>/dev/null; do sleep 0.1; left=$((left - 1)); done
        done
        rm -rf -- "$1"
        """;
}
