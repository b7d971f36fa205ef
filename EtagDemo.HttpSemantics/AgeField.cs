using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>The field <c>Age</c>, RFC 9111 section 5.1.</summary>
public static class AgeField
{
    /// <summary>Reads the age. Of several members the first counts; a value that is no number is ignored, as the section asks.</summary>
    /// <param name="lines">The lines in the order received.</param>
    /// <returns>The age; null if there is none to be had.</returns>
    public static TimeSpan? Parse(StringValues lines)
    {
        foreach (var member in FieldLines.Members(lines))
        {
            return DeltaSeconds.TryParse(member, out var age) ? age : null;
        }

        return null;
    }
}
