namespace EtagDemo.Etags;

/// <summary>What a handler can say about its answer while it makes it. A feature of the request on endpoints with a policy.</summary>
public interface IEtagFeature
{
    /// <summary>
    /// Adds a tag that only the data tells. An answer whose tags were not looked at before its data was read is recorded so that it can never be a hit,
    /// and only makes the next look see those tags too.
    /// </summary>
    /// <param name="tag">The tag's text, of the same partition as the policy's tags.</param>
    void AddTag(string tag);
}
