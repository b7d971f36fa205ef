namespace EtagDemo.Commissioning.Routing;

/// <summary>The endpoint is meant for requests whose query has this parameter; the other endpoints of the same path are for those without it.</summary>
internal sealed record SelectedByQuery(string Parameter);
