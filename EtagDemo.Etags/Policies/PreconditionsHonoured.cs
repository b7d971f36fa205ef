using System.Reflection;
using EtagDemo.Etags.Writing;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Policies;

/// <summary>Metadata of a write that evaluates the preconditions of its requests.</summary>
internal sealed record PreconditionsHonoured
{
    /// <summary>Whether an endpoint says so: by this, by demanding a precondition, by a handler that takes <see cref="ConditionalWrite"/>, or as a read with a policy.</summary>
    public static bool By(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PreconditionsHonoured>() is not null
        || endpoint.Metadata.GetMetadata<IfMatchRequired>() is not null
        || endpoint.Metadata.GetMetadata<EndpointPolicy>() is not null
        || endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters().Any(parameter => parameter.ParameterType == typeof(ConditionalWrite)) == true;
}
