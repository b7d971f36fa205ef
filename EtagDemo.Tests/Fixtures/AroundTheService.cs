using System.Net;

namespace EtagDemo.Tests.Fixtures;

/// <summary>Changes data with SQL, and looks whether each read that shows it is answered anew.</summary>
public static class AroundTheService
{
    public static async Task ChangeAsync(ServiceCaller caller, Func<string, Task> execute, string sql, IReadOnlyList<string> paths, params (string Name, string Value)[] fields)
    {
        var held = new Dictionary<string, string>();
        foreach (var path in paths)
        {
            held[path] = (await caller.GetAsync(path, fields)).Expect(HttpStatusCode.OK).Etag!;
            (await caller.GetAsync(path, [.. fields, ("If-None-Match", held[path])])).Expect(HttpStatusCode.NotModified);
        }

        await execute(sql);

        foreach (var (path, etag) in held)
        {
            await Eventually.HoldsAsync(async () => (await caller.GetAsync(path, [.. fields, ("If-None-Match", etag)])).Status != HttpStatusCode.NotModified);
        }
    }
}
