using System.Security.Cryptography;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>A random password, kept between runs where data is.</summary>
internal sealed class GeneratedPassword(string name, KeptFolder? kept) : ParameterDefault
{
    // Nothing that a connection string or a shell would take for syntax.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private const int Length = 22;

    public override string GetDefaultValue() => kept?.Secret(name, Generate) ?? Generate();

    private static string Generate() => RandomNumberGenerator.GetString(Alphabet, Length);
}
