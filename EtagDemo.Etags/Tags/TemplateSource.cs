namespace EtagDemo.Etags.Tags;

/// <summary>Where a placeholder's value comes from.</summary>
internal enum TemplateSource
{
    Literal,
    Route,
    Query,
    Header,
}
