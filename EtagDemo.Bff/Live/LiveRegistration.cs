using EtagDemo.Bff.Live.Bench;
using EtagDemo.Bff.Live.Page;
using EtagDemo.Bff.Live.Sampling;
using EtagDemo.Bff.Live.Services;
using EtagDemo.Bff.Paths;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EtagDemo.Bff.Live;

/// <summary>Registers the page that shows the cache at work, and what it gets its numbers from.</summary>
internal static class LiveRegistration
{
    public static void AddLive(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<LiveOptions>().BindConfiguration(LiveOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LiveOptions>, LiveOptionsValidator>());
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Add(LiveJson.Default));
        // Each question opens a connection of its own: of several replicas it reaches the next.
        services.AddHttpClient(ServiceQuestions.ClientName)
            .UseSocketsHttpHandler((connections, _) => connections.PooledConnectionLifetime = TimeSpan.Zero)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddSingleton<ServiceQuestions>();
        services.AddSingleton<GatewayInstance>();
        services.AddSingleton<GatewayCounters>();
        services.AddSingleton<AnswerTally>();
        services.AddSingleton<ISampleSource, SampleSource>();
        services.AddSingleton<Sampler>();
        services.AddSingleton<ExchangeRecorder>();
        services.AddSingleton<OwnAddress>();
        services.AddSingleton<Validators>();
        services.AddSingleton<BenchExchange>();
    }

    /// <summary>The page itself, and the tap that counts answers while somebody looks. Belongs first: the page is no answer of the API.</summary>
    public static void UseLive(this WebApplication app)
    {
        app.UseWhen(PageFields.MayBePage, page =>
        {
            page.UseMiddleware<PageFields>();
            // Another resource's path that ends up here by dot segments is not the page's.
            page.UseWhen(context => RawPath.IsUnambiguous(RawPath.Of(context)), files => files.UseDefaultFiles().UseStaticFiles());
        });
        app.UseMiddleware<AnswerTap>();
    }

    public static void MapLive(this WebApplication app)
    {
        // Made now: the first one who looks must not be taken for the start of the process.
        app.Services.GetRequiredService<GatewayInstance>();
        var options = app.Services.GetRequiredService<IOptions<LiveOptions>>().Value;
        if (options.Listeners > 0)
        {
            app.MapStream();
        }

        if (options.Bench)
        {
            app.MapBench();
        }
    }
}
