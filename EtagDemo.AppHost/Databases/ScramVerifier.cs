using System.Security.Cryptography;
using System.Text;

namespace EtagDemo.AppHost.Databases;

/// <summary>What PostgreSQL keeps of a password (RFC 5802, RFC 7677). Sent instead of it, the password stands in no statement, and so in no log and no statistics.</summary>
internal static class ScramVerifier
{
    private const int Iterations = 4096;

    public static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var salted = Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);
        var storedKey = SHA256.HashData(Keyed(salted, "Client Key"));
        return $"SCRAM-SHA-256${Iterations}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(storedKey)}:{Convert.ToBase64String(Keyed(salted, "Server Key"))}";
    }

    private static byte[] Keyed(byte[] salted, string purpose) => HMACSHA256.HashData(salted, Encoding.ASCII.GetBytes(purpose));
}
