using EtagDemo.Reconf;
using EtagDemo.Reconf.Database;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Reconf;

public sealed class ReconfFixture() : ServiceFixture<ReconfDbContext>("reconf-db", ReconfApp.Build);
