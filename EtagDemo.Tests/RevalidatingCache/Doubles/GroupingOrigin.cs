using System.Collections.Concurrent;
using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Tests.RevalidatingCache.Doubles;

/// <summary>An origin with one version for each path, which also takes questions in groups. Its keys are the paths, and the value of the field that it varies by.</summary>
internal sealed class GroupingOrigin
{
    private readonly ConcurrentDictionary<string, int> _versions = new();
    private int _groups;
    private int _grouped;

    /// <summary>How many groups came.</summary>
    public int Groups => Volatile.Read(ref _groups);

    /// <summary>How many questions came in them.</summary>
    public int Grouped => Volatile.Read(ref _grouped);

    /// <summary>What a group gets instead of an answer, if anything.</summary>
    public int? Refuses { get; set; }

    /// <summary>The request field that its answers are made for, if any.</summary>
    public string? VariesBy { get; set; }

    /// <summary>What requests that go alone pass.</summary>
    public Func<HttpContext, Task> Passes { get; set; } = _ => Task.CompletedTask;

    public void Change(string path) => _versions.AddOrUpdate(path, 2, (_, version) => version + 1);

    public async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == GroupValidation.Path)
        {
            await AnswerGroupAsync(context);
            return;
        }

        await Passes(context);
        var name = NameOf(context);
        if (context.Request.Headers[GroupValidation.WantFieldName] == "?1")
        {
            context.Response.Headers[GroupValidation.KeyFieldName] = name;
        }

        context.Response.Headers.Vary = VariesBy;
        await Answers.Validating(TagOf(name), $"{name} {VersionOf(name)}", ("Cache-Control", "no-cache"))(context);
    }

    private async Task AnswerGroupAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Interlocked.Increment(ref _groups);
        if (Refuses is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        var answer = Answer(body.ToArray());
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer);
    }

    private byte[] Answer(ReadOnlySpan<byte> group)
    {
        var answer = new byte[GroupValidation.AnswerLength(GroupValidation.MaxQuestions)];
        var count = 0;
        while (GroupValidation.TryTake(ref group, out var key, out var etag))
        {
            if (TagOf(System.Text.Encoding.ASCII.GetString(key)) == System.Text.Encoding.ASCII.GetString(etag))
            {
                GroupValidation.SetHolds(answer, count);
            }

            count++;
        }

        Interlocked.Add(ref _grouped, count);
        return answer[..GroupValidation.AnswerLength(count)];
    }

    private string NameOf(HttpContext context) =>
        VariesBy is { } field && context.Request.Headers[field] is [{ } value] ? $"{context.Request.Path}|{value}" : context.Request.Path.Value!;

    private int VersionOf(string path) => _versions.GetValueOrDefault(path, 1);

    private string TagOf(string path) => $"\"{path.Replace('/', '-')}.{VersionOf(path)}\"";
}
