using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Etags.Coverage;

/// <summary>The tables of the service's context.</summary>
/// <param name="scopes">Makes a context, whose model is used.</param>
internal sealed class ContextModel<TContext>(IServiceScopeFactory scopes) : ITableModel
    where TContext : DbContext
{
    public IEnumerable<IEntityType> Entities
    {
        get
        {
            using var scope = scopes.CreateScope();
            return scope.ServiceProvider.GetRequiredService<TContext>().Model.GetEntityTypes();
        }
    }
}
