using System.Security.Cryptography;
using System.Text;

namespace Aspire.Hosting.Local;

/// <summary>Where one AppHost keeps what lasts between runs: its volumes and its generated passwords.</summary>
internal sealed class KeptFolder
{
    private readonly string _root;

    public KeptFolder(string appHostDirectory)
    {
        // Root's own folders are closed to the user that PostgreSQL runs as.
        var local = Environment.IsPrivilegedProcess
            ? Environment.GetEnvironmentVariable("XDG_DATA_HOME") ?? "/var/lib"
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(appHostDirectory)))[..12];
        _root = Path.Combine(local, "aspire-stand-in", $"{Path.GetFileName(appHostDirectory.TrimEnd('/')).ToLowerInvariant()}-{hash}");
    }

    public string Volume(string name) => Path.Combine(_root, "volumes", name);

    /// <summary>The value kept under the name; made and kept when there is none.</summary>
    public string Secret(string name, Func<string> generate)
    {
        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var folder = Directory.CreateDirectory(Path.Combine(_root, "secrets"), OwnerOnly | UnixFileMode.UserExecute);
        var path = Path.Combine(folder.FullName, name);
        if (File.Exists(path))
        {
            return File.ReadAllText(path);
        }

        var value = generate();
        using var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly });
        file.Write(Encoding.UTF8.GetBytes(value));
        return value;
    }
}
