using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>A connection string that configuration gives, to something that runs elsewhere.</summary>
internal sealed class ConfiguredConnectionString(string name, string? environmentVariable, Func<string> value) : Resource(name), IResourceWithConnectionString
{
    public string? ConnectionStringEnvironmentVariable => environmentVariable;

    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"{value()}");
}
