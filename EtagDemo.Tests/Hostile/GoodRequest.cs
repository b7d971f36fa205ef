namespace EtagDemo.Tests.Hostile;

/// <summary>A request that a service takes, for one of its routes.</summary>
/// <param name="Route">Method and pattern, as the service maps them.</param>
/// <param name="Path">Where the request goes.</param>
/// <param name="Body">Its JSON.</param>
public sealed record GoodRequest(string Route, string Path, string Body)
{
    public HttpMethod Method => new(Route.Split(' ')[0]);
}
