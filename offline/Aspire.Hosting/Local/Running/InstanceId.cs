using System.Security.Cryptography;

namespace Aspire.Hosting.Local.Running;

/// <summary>Ids such as <c>projects-kdhwqzbt</c>.</summary>
internal static class InstanceId
{
    public static string New(string resource) => $"{resource}-{RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz", 8)}";
}
