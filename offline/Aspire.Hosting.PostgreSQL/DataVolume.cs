using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Postgres;

/// <summary>The cluster's data is kept between runs, under this name.</summary>
internal sealed record DataVolume(string Name) : IResourceAnnotation;
