using System.Net;
using EtagDemo.Tests.Distributed;

namespace EtagDemo.Tests.Tour;

/// <summary>EtagDemo.http, sent from top to bottom as an editor does.</summary>
[Collection(OneSystem.Name)]
public sealed class RequestFileTests(RunningSystem system)
{
    [Fact]
    public async Task Each_request_of_the_file_is_answered_with_the_status_that_its_heading_names()
    {
        var file = RequestFile.Read();
        Assert.InRange(file.Requests.Count, 15, 40);
        var answers = new Dictionary<string, Answer>();

        foreach (var request in file.Requests)
        {
            var filled = file.Fill(request, answers);
            var answer = await system.Anonymous.SendAsync(filled.Method, filled.Path, filled.Body, [.. filled.Headers]);

            var expected = request.ExpectedStatus ?? (request.Method == HttpMethod.Post || request.Method == HttpMethod.Put ? HttpStatusCode.Created : HttpStatusCode.OK);
            Assert.True(answer.Status == expected || (request.IsCalculation && answer.Status == HttpStatusCode.OK), $"{request.Heading}: {(int)answer.Status} {answer.Body}");
            answers[request.Name ?? request.Heading] = answer;
        }
    }
}
