using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace EtagDemo.Tests.Distributed.Replicas;

/// <summary>Reads a counted value from one path, with the entity tag it holds, as a browser would. A 304 says that what it holds is current.</summary>
public sealed class CountedReader(ApiClient client, string path, Regex value)
{
    private string _etag = "\"none yet\"";
    private int _held;

    public string Path => path;

    public async Task<int> ReadAsync()
    {
        // The role is for a service asked directly; the gateway drops it.
        var answer = await client.GetAsync(path, ("If-None-Match", _etag), ("x-role", "owner"));
        if (answer.Status != HttpStatusCode.NotModified)
        {
            Assert.True(answer.Status == HttpStatusCode.OK, $"{path}: {(int)answer.Status} {answer.Body}");
            _held = int.Parse(value.Match(answer.Body).Groups[1].Value, CultureInfo.InvariantCulture);
            _etag = answer.ETag;
        }

        return _held;
    }
}
