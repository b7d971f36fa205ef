using EtagDemo.ServiceDefaults.Kestrel;

namespace EtagDemo.Bff.Internal;

/// <summary>The gateway's second endpoint, for whoever runs the system. Its port comes from <c>INTERNAL_PORT</c>; without it there is none.</summary>
internal static class InternalEndpoint
{
    private const string PortVariable = "INTERNAL_PORT";

    public static void AddInternalEndpoint(this WebApplicationBuilder builder)
    {
        if (AdditionalEndpoint.FromConfiguration(builder.Configuration, PortVariable) is { } endpoint)
        {
            builder.WebHost.UseUrls([.. endpoint.Urls]);
            builder.Services.AddSingleton(new InternalPort(endpoint.Port));
        }
    }
}
