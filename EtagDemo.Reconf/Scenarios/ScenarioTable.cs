using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EtagDemo.Reconf.Scenarios;

public sealed class ScenarioTable : IEntityTypeConfiguration<Scenario>
{
    public void Configure(EntityTypeBuilder<Scenario> builder)
    {
        builder.ToTable("scenarios");
        builder.HasKey(scenario => scenario.Name);
        builder.Property(scenario => scenario.Name).HasMaxLength(ScenarioRule.MaxLength).UseCollation(SortOrder.Collation);
        builder.Property(scenario => scenario.Parameters).IsScalarMap();
        builder.IsUpdatedAt(scenario => scenario.UpdatedAt);
        builder.HasData(SeededScenarios.All);
    }
}
