var builder = DistributedApplication.CreateBuilder(args);
var postgres = builder.AddPostgres("postgres").WithDataVolume();
var projectsDb = postgres.AddDatabase("projects-db");
var redis = builder.AddRedis("redis");
var projects = builder.AddProject<Projects.EtagDemo_Projects>("projects")
    .WithHttpEndpoint()
    .WithHttpEndpoint(name: "h2c", env: "H2C_PORT")
    .WithReference(projectsDb).WaitFor(projectsDb)
    .WithReference(redis).WaitFor(redis);
builder.AddProject<Projects.EtagDemo_Bff>("bff").WithHttpEndpoint(port: 8080)
    .WithReference(projects).WaitFor(projects).WithExternalHttpEndpoints();
builder.Build().Run();
