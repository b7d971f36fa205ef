using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EtagDemo.Tests.Benchmarks.Sample;

/// <summary>The part of the gateway's API that sample data needs, with collections and items kept by their paths; it can be told to fail after some writes.</summary>
internal sealed class GatewayInMemory(int failAfterWrites = int.MaxValue) : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, JsonObject>> _collections = new();
    private int _ids;
    private int _writes;

    public int FailAfterWrites { get; set; } = failAfterWrites;

    public int CountOf(string lastSegment) => _collections.Where(collection => collection.Key.EndsWith(lastSegment, StringComparison.Ordinal)).Sum(collection => collection.Value.Count);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (request.Method == HttpMethod.Get)
        {
            return Json(HttpStatusCode.OK, new JsonArray([.. Collection(path).Values.Select(item => item.DeepClone())]));
        }

        if (Interlocked.Increment(ref _writes) > FailAfterWrites)
        {
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { RequestMessage = request, Content = new StringContent("down") };
        }

        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
        return request.Method.Method switch
        {
            "POST" => Add(path, body.AsObject()),
            "PUT" => AddAt(path, body.AsObject()),
            _ => AddPeople(path, body.AsArray())
        };
    }

    private HttpResponseMessage Add(string path, JsonObject item)
    {
        var id = Interlocked.Increment(ref _ids).ToString("x32");
        foreach (var kind in (string[])["project_id", "area_id", "zone_id"])
        {
            item[kind] = id;
        }

        Collection(path)[id] = item;
        return Json(HttpStatusCode.Created, item);
    }

    private HttpResponseMessage AddAt(string path, JsonObject item)
    {
        var end = path.LastIndexOf('/');
        item["node_uuid"] = path[(end + 1)..];
        return Json(Collection(path[..end]).TryAdd(path[(end + 1)..], item) ? HttpStatusCode.Created : HttpStatusCode.PreconditionFailed, item);
    }

    private HttpResponseMessage AddPeople(string path, JsonArray people)
    {
        foreach (var person in people.Select(person => person!.DeepClone().AsObject()))
        {
            Collection(path)[(string)person["email"]!] = person;
        }

        return Json(HttpStatusCode.OK, people);
    }

    private ConcurrentDictionary<string, JsonObject> Collection(string path) => _collections.GetOrAdd(path, _ => new());

    private static HttpResponseMessage Json(HttpStatusCode status, JsonNode body) =>
        new(status) { Content = new StringContent(body.ToJsonString(JsonSerializerOptions.Web), Encoding.UTF8, "application/json") };
}
