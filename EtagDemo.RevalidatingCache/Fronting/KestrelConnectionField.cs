using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>Has Kestrel read Connection as <see cref="ConnectionFieldEncoding"/> does, and every other field as the application says.</summary>
internal sealed class KestrelConnectionField : IPostConfigureOptions<KestrelServerOptions>
{
    private static readonly ConnectionFieldEncoding OfLatin1 = new(Encoding.Latin1);

    public void PostConfigure(string? name, KestrelServerOptions options)
    {
        var selector = options.RequestHeaderEncodingSelector;
        options.RequestHeaderEncodingSelector = field =>
        {
            var encoding = selector(field);
            if (!field.Equals("Connection", StringComparison.OrdinalIgnoreCase))
            {
                return encoding;
            }

            return encoding is null || encoding == Encoding.Latin1 ? OfLatin1 : new ConnectionFieldEncoding(encoding);
        };
    }
}
