using System.Buffers;
using System.Net.Http.Headers;
using EtagDemo.HttpSemantics;

namespace EtagDemo.RevalidatingCache.Grouping;

/// <summary>Sends groups the way in which the origin's other requests go.</summary>
internal sealed class GroupSender(Uri address, string? host, Version version, HttpVersionPolicy versionPolicy, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send) : IGroupSender
{
    private static readonly MediaTypeHeaderValue MediaType = new(GroupValidation.MediaType);

    public async Task<byte[]?> SendAsync(IReadOnlyList<GroupQuestion> group, CancellationToken cancellationToken)
    {
        var body = new ArrayBufferWriter<byte>(64 * group.Count);
        foreach (var question in group)
        {
            GroupValidation.Append(body, question.Key.Span, question.ETag);
        }

        using var message = new HttpRequestMessage(HttpMethod.Post, address) { Version = version, VersionPolicy = versionPolicy, Content = new ReadOnlyMemoryContent(body.WrittenMemory) };
        message.Headers.Host = host;
        message.Content.Headers.ContentType = MediaType;
        using var response = await send(message, cancellationToken);
        if ((int)response.StatusCode != 200 || response.Content.Headers.ContentLength != GroupValidation.AnswerLength(group.Count))
        {
            return null;
        }

        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }
}
