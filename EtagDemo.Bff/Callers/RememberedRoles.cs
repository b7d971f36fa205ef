using System.Collections.Concurrent;

namespace EtagDemo.Bff.Callers;

/// <summary>
/// The role that a caller had in a project when last asked. Good for a guess and nothing else: what is sent on the strength of it is used only once the role has been
/// validated.
/// </summary>
internal sealed class RememberedRoles
{
    private const int Kept = 100_000;
    private readonly ConcurrentDictionary<(string Project, string Email), string> _roles = new();

    public string? Of(string project, string email) => _roles.GetValueOrDefault((project, email));

    public void Learn(string project, string email, string? role)
    {
        if (role is null)
        {
            _roles.TryRemove((project, email), out _);
            return;
        }

        if (_roles.TryGetValue((project, email), out var known) && known == role)
        {
            return;
        }

        // A wrong or missing guess costs a round trip: to forget everything once in a while is cheaper than to keep books about who goes first.
        if (_roles.Count >= Kept)
        {
            _roles.Clear();
        }

        _roles[(project, email)] = role;
    }
}
