using System.Net;
using EtagDemo.Tests.Distributed;

namespace EtagDemo.Tests.Hostile;

/// <summary>Requests whose end two readers could see in different places. Whatever becomes of them, nobody else's request and answer are mixed up with them.</summary>
[Collection(OneSystem.Name)]
public sealed class FramingTests(RunningSystem system)
{
    private const string Next = "GET /projects/00000000000000000000000000000000 HTTP/1.1\r\nX-Swallowed: ";

    public static TheoryData<string> Bodies => new(
        // Content-Length beside Transfer-Encoding, in both orders, with the end at either place.
        $"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{Next}",
        $"Transfer-Encoding: chunked\r\nContent-Length: 200\r\n\r\n0\r\n\r\n{Next}",
        // More than one length, or none that is a number.
        "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x",
        "Content-Length: 2, 2\r\n\r\n{}",
        "Content-Length: +2\r\n\r\n{}",
        "Content-Length: -1\r\n\r\n{}",
        "Content-Length: 0x2\r\n\r\n{}",
        "Content-Length: 99999999999999999999\r\n\r\n{}",
        "Content-Length : 2\r\n\r\n{}",
        // Codings that are not the one that ends a body.
        "Transfer-Encoding: identity\r\n\r\n{}",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding\r\n : chunked\r\n\r\n0\r\n\r\n",
        // Lines that continue, or end in one character only.
        $"Content-Length:\r\n 2\r\n\r\n{{}}{Next}",
        $"X: y\r\n Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n{{}}",
        $"Content-Length: 2\n\n{{}}{Next}",
        $"X: y\rTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n{{}}",
        // Chunks that lie about themselves.
        $"Transfer-Encoding: chunked\r\n\r\n2;a=\"\r\n\r\n{{}}\r\n0\r\n\r\n{Next}",
        "Transfer-Encoding: chunked\r\n\r\n2;\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n2\n{}\n0\n\n",
        "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nx-role: owner\r\nContent-Length: 5\r\n\r\n");

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_ends_in_two_places_mixes_no_answers_up_at_the_gateway(string fieldsAndBody)
    {
        var site = await Site.CreateAsync(system);
        var project = await site.Owner.GetAsync(site.ProjectPath);
        var attacker = Site.NewEmail();

        var answers = await RawAnswers.OfAsync(
            ServiceEndpoints.Of(system, "bff"),
            $"POST /projects HTTP/1.1\r\nHost: localhost\r\nx-user: {attacker}\r\nContent-Type: application/json\r\nConnection: close\r\n{fieldsAndBody}");

        answers.AssertHarmless();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            var read = await site.Owner.GetAsync(site.ProjectPath);
            Assert.Equal((HttpStatusCode.OK, project.Body), (read.Status, read.Body));
        }));
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_service_refuses_it_as_quietly(string fieldsAndBody)
    {
        foreach (var (service, path) in new[] { ("projects", "/projects"), ("reconf", "/misconfiguration") })
        {
            var answers = await RawAnswers.OfAsync(
                ServiceEndpoints.Of(system, service),
                $"POST {path} HTTP/1.1\r\nHost: localhost\r\nx-user: {Site.NewEmail()}\r\nx-role: owner\r\nContent-Type: application/json\r\nConnection: close\r\n{fieldsAndBody}");

            answers.AssertHarmless();
        }
    }
}
