using EtagDemo.HttpSemantics;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Etags.Tags;

/// <summary>A literal text or a placeholder of a template.</summary>
internal readonly record struct TemplatePart(TemplateSource Source, string Name)
{
    /// <summary>The part's text for this request, or null when the request does not have the value.</summary>
    public string? Value(HttpContext http) => Source switch
    {
        TemplateSource.Literal => Name,
        TemplateSource.Route => http.Request.RouteValues[Name]?.ToString(),
        TemplateSource.Query when http.Request.Query[Name] is { Count: 1 } single => single[0],
        TemplateSource.Header => VaryField.Normalize(Name, http.Request.Headers[Name]),
        _ => null,
    };
}
