using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace EtagDemo.Etags.Stores.Redis;

/// <summary>What must never come twice, from a cryptographic source.</summary>
internal static class RedisRandom
{
    public static string NewGeneration() => RandomNumberGenerator.GetHexString(16, lowercase: true);

    public static string NewNonce()
    {
        long nonce = 0;
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(new Span<long>(ref nonce)));
        return nonce.ToString(CultureInfo.InvariantCulture);
    }
}
