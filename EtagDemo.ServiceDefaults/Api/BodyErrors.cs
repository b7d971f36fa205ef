namespace EtagDemo.ServiceDefaults.Api;

/// <summary>The findings in a body that is an <see cref="IValidated"/> or a list of them.</summary>
public static class BodyErrors
{
    /// <summary>A person mends a handful at a time; a list of thousands must not become an answer of megabytes.</summary>
    public const int MaxReported = 20;

    public static IEnumerable<InputError> Of(object body) => body switch
    {
        IValidated item => item.Errors(),
        IEnumerable<IValidated?> list => list.SelectMany(OfItem),
        _ => [],
    };

    private static IEnumerable<InputError> OfItem(IValidated? item, int index) =>
        item is null ? [new($"[{index}]", "An object is needed, not null.")] : item.Errors().Select(error => error.At(index));
}
