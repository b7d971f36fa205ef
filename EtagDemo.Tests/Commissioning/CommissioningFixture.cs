using EtagDemo.Commissioning;
using EtagDemo.Commissioning.Database;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Commissioning;

public sealed class CommissioningFixture() : ServiceFixture<CommissioningDbContext>("commissioning-db", CommissioningApp.Build);
