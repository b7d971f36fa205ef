using EtagDemo.Commissioning;
using EtagDemo.Etags.Generating;
using EtagDemo.Etags.Policies;
using EtagDemo.Projects;
using EtagDemo.Reconf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace EtagDemo.Tests.BuildRules;

/// <summary>Every service has a resource whose ETag is made from versions, and others whose ETag is made from content.</summary>
public sealed class VersionedResourcesTests
{
    [Theory]
    [InlineData("projects")]
    [InlineData("commissioning")]
    [InlineData("reconf")]
    public async Task Each_service_has_resources_of_both_kinds(string service)
    {
        string[] arguments = [$"--ConnectionStrings:{service}-db=Host=127.0.0.1;Database=none", "--Logging:LogLevel:Default=None"];
        await using WebApplication app = service switch
        {
            "projects" => ProjectsApp.Build(arguments),
            "commissioning" => CommissioningApp.Build(arguments),
            _ => ReconfApp.Build(arguments),
        };

        var policies = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).Select(endpoint => endpoint.Metadata.GetMetadata<EndpointPolicy>()).OfType<EndpointPolicy>().ToList();

        Assert.Contains(policies, policy => policy.Policy.Generator is VersionEtagGenerator);
        Assert.Contains(policies, policy => policy.Policy.Generator is null);
    }
}
