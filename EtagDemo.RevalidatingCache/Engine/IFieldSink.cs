namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>Takes the header fields of an answer, one line after the other, whichever message they become part of.</summary>
internal interface IFieldSink
{
    void Add(string name, string value);

    void SetContentLength(long length);
}
