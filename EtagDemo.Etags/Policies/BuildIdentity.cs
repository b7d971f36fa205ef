using System.Globalization;
using System.IO.Hashing;
using System.Reflection;
using System.Text;

namespace EtagDemo.Etags.Policies;

/// <summary>What rendered an answer: the service's modules, this library, the runtime, the deployment, and the policy. A deploy that may render differently has another one.</summary>
internal static class BuildIdentity
{
    public static string Of(EtagPolicy policy, MethodInfo? handler, string deployment)
    {
        var text = new StringBuilder(Environment.Version.ToString());
        text.Append('|').Append(deployment.Length).Append('|').Append(deployment);
        foreach (var module in Modules(handler))
        {
            text.Append('|').Append(module.ToString("N"));
        }

        foreach (var tag in policy.Tags)
        {
            text.Append('|').Append(tag.Text);
        }

        text.AppendJoin(',', policy.PublicGroups.Select(group => group.Text)).Append('|').AppendJoin(',', policy.Vary);
        text.Append(CultureInfo.InvariantCulture, $"|{policy.IsWeak}|{policy.IsBodyKeyed}|{policy.Generator?.GetType().FullName}");
        return Convert.ToHexStringLower(XxHash64.Hash(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static IEnumerable<Guid> Modules(MethodInfo? handler) =>
        new[] { Assembly.GetEntryAssembly(), handler?.Module.Assembly, typeof(BuildIdentity).Assembly, typeof(HttpSemantics.EntityTag).Assembly }
            .OfType<Assembly>()
            .Select(assembly => assembly.ManifestModule.ModuleVersionId)
            .Distinct();
}
