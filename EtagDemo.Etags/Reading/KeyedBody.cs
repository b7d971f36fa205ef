using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Reading;

/// <summary>A request's body, read whole so that its digest can be verified before anything is computed from it.</summary>
internal static class KeyedBody
{
    /// <summary>Reads it; null when it is longer than allowed.</summary>
    public static async Task<MemoryStream?> ReadAsync(HttpRequest request, int longest, CancellationToken cancellationToken)
    {
        if (request.ContentLength > longest)
        {
            return null;
        }

        var body = new MemoryStream((int)(request.ContentLength ?? 0));
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (body.Length + read.Buffer.Length > longest)
            {
                return null;
            }

            foreach (var piece in read.Buffer)
            {
                body.Write(piece.Span);
            }

            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                body.Position = 0;
                return body;
            }
        }
    }
}
