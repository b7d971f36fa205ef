namespace EtagDemo.Bff.Audits;

/// <summary>The body of a QUERY for a node's misconfiguration: what would be wrong if the zone had this scenario, or the node this configuration. What is left out is taken as it is.</summary>
internal sealed record MisconfigurationSupposition(SupposedZone? Zone, SupposedNode? Node)
{
    public static readonly MisconfigurationSupposition None = new(null, null);
}
