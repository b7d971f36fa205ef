using EtagDemo.Etags.Coherence;
using EtagDemo.Etags.Coverage;
using EtagDemo.Etags.EntityFramework;
using EtagDemo.Etags.Outside;
using EtagDemo.Etags.Stores.Memory;
using EtagDemo.Etags.Tags;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EtagDemo.Etags;

/// <summary>Says where a service's data and validators live, and which tags its entities touch.</summary>
/// <param name="services">The service's registrations.</param>
public sealed class EtagsBuilder(IServiceCollection services)
{
    private readonly EntityTags _entityTags = new();

    /// <summary>The service's registrations.</summary>
    public IServiceCollection Services { get; } = services;

    /// <summary>The connection name given to <see cref="UseRedis"/>, or null for the memory store.</summary>
    public string? RedisConnection { get; private set; }

    internal EntityTags EntityTags => _entityTags;

    /// <summary>The context that the service's reads and writes go through: its database answers how transactions ended, its saves are marked.</summary>
    /// <typeparam name="TContext">The context, registered with <c>AddDbContext</c> or <c>AddDbContextPool</c>.</typeparam>
    public EtagsBuilder UseDatabase<TContext>()
        where TContext : DbContext
    {
        Services.AddSingleton<ITransactionFacts, PostgresTransactionFacts<TContext>>();
        Services.AddSingleton<IReadSnapshots, ContextSnapshots<TContext>>();
        Services.AddSingleton<ITableModel, ContextModel<TContext>>();
        Services.AddSingleton<AdvisoryStoreLock<TContext>>();
        Services.AddSingleton<IStoreLock>(services => services.GetRequiredService<AdvisoryStoreLock<TContext>>());
        Services.AddSingleton<IHostedService>(services =>
            services.GetRequiredService<StoreChoice>().Redis is null ? services.GetRequiredService<AdvisoryStoreLock<TContext>>() : new NoLockNeeded());
        Services.ConfigureDbContext<TContext>((services, context) => context.AddInterceptors(
            services.GetRequiredService<SaveInterceptor>(),
            services.GetRequiredService<BulkWriteInterceptor>(),
            services.GetRequiredService<CommitInterceptor>(),
            services.GetRequiredService<ReadInterceptor>()));
        return this;
    }

    /// <summary>Keeps validators in Redis, so that replicas share them.</summary>
    /// <param name="connectionName">The name under <c>ConnectionStrings</c>. Without such a connection string the memory store is used.</param>
    public EtagsBuilder UseRedis(string connectionName)
    {
        RedisConnection = connectionName;
        return this;
    }

    /// <summary>
    /// Listens to what the triggers of <see cref="TagTriggers.AddTagTriggers"/> announce: data that was changed around the service is answered anew, as a rule
    /// within milliseconds. Each time a process begins to listen, nothing stored before is trusted.
    /// </summary>
    /// <typeparam name="TContext">The context given to <see cref="UseDatabase"/>.</typeparam>
    public EtagsBuilder ListenToDatabase<TContext>()
        where TContext : DbContext
    {
        Services.AddSingleton(new OutsideGrace(TimeSpan.FromSeconds(2)));
        Services.AddHostedService<OutsideListener<TContext>>();
        return this;
    }

    /// <summary>Which tags a changed row of this entity touches. Asked for old and new values.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <param name="tags">The tags' texts, <c>scope:id[:rest…]</c>.</param>
    /// <param name="namedByWrites">
    /// Templates of further tags, which the row does not tell and writes name themselves by <c>attempt.Invalidate</c>: the lists of everybody who sees it. They
    /// touch nothing here; they tell the coverage recorder that a read with such a tag covers the table.
    /// </param>
    public EtagsBuilder TagsOf<TEntity>(Func<TEntity, IEnumerable<string>> tags, params string[] namedByWrites)
        where TEntity : class
    {
        _entityTags.Add(tags, namedByWrites.Select(TagTemplate.Parse));
        return this;
    }

    /// <summary>Changes the options.</summary>
    public EtagsBuilder Configure(Action<EtagsOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }
}
