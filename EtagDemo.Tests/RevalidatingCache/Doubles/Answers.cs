using Microsoft.AspNetCore.Http;

namespace EtagDemo.Tests.RevalidatingCache.Doubles;

/// <summary>Answers for a scripted origin.</summary>
internal static class Answers
{
    public static RequestDelegate Ok(string body, params (string Name, string Value)[] fields) => Status(200, body, fields);

    public static RequestDelegate Status(int status, string body, params (string Name, string Value)[] fields) => context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in fields)
        {
            context.Response.Headers.Append(name, value);
        }

        return body.Length == 0 || HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(body);
    };

    /// <summary>An origin that validates: 304 while the client's condition names the tag, the body otherwise.</summary>
    public static RequestDelegate Validating(string tag, string body, params (string Name, string Value)[] fields) => context =>
        context.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal)
            ? Status(304, "", [("ETag", tag), .. fields])(context)
            : Ok(body, [("ETag", tag), .. fields])(context);

    /// <summary>A different body for each request.</summary>
    public static RequestDelegate Counting(params (string Name, string Value)[] fields)
    {
        var count = 0;
        return context => Ok($"body {Interlocked.Increment(ref count)}", fields)(context);
    }

    public static RequestDelegate InTurn(params RequestDelegate[] answers)
    {
        var turn = -1;
        return context => answers[Math.Min(Interlocked.Increment(ref turn), answers.Length - 1)](context);
    }
}
