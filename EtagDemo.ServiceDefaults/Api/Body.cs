using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>
/// A request's JSON body as a handler's parameter: read, parsed and validated. What is wrong with it becomes <see cref="Problem"/>, which
/// <see cref="BodyFilter"/> answers, so that a handler only ever sees a good <see cref="Value"/>.
/// </summary>
public sealed class Body<T> : IBodyArgument, IBindableFromHttpContext<Body<T>>
    where T : class
{
    private readonly T? _value;

    private Body(T? value, ProblemHttpResult? problem) => (_value, Problem) = (value, problem);

    public ProblemHttpResult? Problem { get; }

    public T Value => _value ?? throw new InvalidOperationException("The body was refused. Map the endpoint on the group that MapApi returns: its BodyFilter answers such a request.");

    static async ValueTask<Body<T>?> IBindableFromHttpContext<Body<T>>.BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var (value, problem) = await BodyReader.ReadAsync<T>(context);
        return new(value, problem);
    }
}
