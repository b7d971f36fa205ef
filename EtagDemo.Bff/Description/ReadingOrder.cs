using Microsoft.OpenApi;

namespace EtagDemo.Bff.Description;

/// <summary>
/// Puts the description into the order in which somebody tries things: what lies above before what lies below it, and of each path creating, reading, changing, deleting. So
/// the first operation of all creates a project.
/// </summary>
internal static class ReadingOrder
{
    private static readonly HttpMethod[] Methods = [HttpMethod.Post, HttpMethod.Put, HttpMethod.Get, HttpMethod.Head, HttpMethod.Patch, HttpMethod.Delete];

    public static Task Apply(OpenApiDocument document)
    {
        var paths = document.Paths.GroupBy(path => path.Key.Split('/')[1]).SelectMany(below => below.OrderBy(path => path.Key.Count(letter => letter == '/'))).ToList();
        document.Paths.Clear();
        foreach (var (path, item) in paths)
        {
            document.Paths.Add(path, item);
            if (item is OpenApiPathItem own)
            {
                own.Operations = own.Operations?.OrderBy(operation => Array.IndexOf(Methods, operation.Key)).ToDictionary();
            }
        }

        return Task.CompletedTask;
    }
}
