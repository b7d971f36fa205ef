using EtagDemo.AppHost;
using EtagDemo.AppHost.Local;
using EtagDemo.AppHost.Startup;
using Microsoft.Extensions.Configuration;

if (AppHostArguments.AskForHelp(args))
{
    Console.WriteLine(AppHostArguments.Help);
    return 0;
}

if (AppHostArguments.Check(args) is { } mistake)
{
    Console.Error.WriteLine($"{mistake} --help lists what there is.");
    return 2;
}

var builder = DistributedApplication.CreateBuilder(args);

// One cluster; each service owns a database of it. It counts its statements, so that anybody can see which reads needed none.
var postgres = builder.AddPostgres("postgres").WithArgs("-c", "shared_preload_libraries=pg_stat_statements");
if (builder.Configuration.GetValue("DataVolume", defaultValue: true))
{
    postgres.WithDataVolume();
}

// Redis keeps validators only, nothing of it on disk.
var redis = builder.AddRedis("redis");

// Any number of processes of the services and of the gateway may stand side by side.
var replicas = builder.Configuration.GetValue("Replicas", defaultValue: 1);

// --Caching=false turns the reads of the services' stores and the gateway's cache off, --Store=memory keeps validators in the services: both to measure what they are worth.
var caching = builder.Configuration.GetValue("Caching", defaultValue: true);
var validators = builder.Configuration["Store"] == "memory" ? null : redis;

// The services know neither each other nor the gateway.
var projects = builder.AddService<Projects.EtagDemo_Projects>("projects", postgres.AddDatabase("projects-db"), validators).WithCaching(caching).WithReplicas(replicas);
var commissioning = builder.AddService<Projects.EtagDemo_Commissioning>("commissioning", postgres.AddDatabase("commissioning-db"), validators).WithCaching(caching).WithReplicas(replicas);
var reconf = builder.AddService<Projects.EtagDemo_Reconf>("reconf", postgres.AddDatabase("reconf-db"), validators).WithCaching(caching).WithReplicas(replicas);

// The gateway is the only way in.
var gateway = builder.AddProject<Projects.EtagDemo_Bff>("bff")
    .WithReference(projects).WaitFor(projects)
    .WithReference(commissioning).WaitFor(commissioning)
    .WithReference(reconf).WaitFor(reconf)
    .WithReference(redis).WaitFor(redis)
    .WithCaching(caching)
    .WithReplicas(replicas)
    .WithHttpEndpoint(port: 8080, name: "http")
    // The page at / has a bench, which shows ids and tags: nothing for a published system.
    .WithEnvironment("Live__Bench", builder.ExecutionContext.IsRunMode ? "true" : "false")
    .WithExternalHttpEndpoints()
    .WithHttpHealthCheck("/health", endpointName: "http")
    .WithUrlForEndpoint("http", url => url.DisplayText = "Gateway")
    .WithInternalCommands()
    .WithRunEnvironment();

builder.AddSample(gateway);
StartReport.Add(builder, gateway);

if ((TakenPort.Find(builder) ?? builder.UseContainersOrLocalServers()) is { } obstacle)
{
    Console.Error.WriteLine(obstacle);
    return 1;
}

builder.Build().Run();
return 0;
