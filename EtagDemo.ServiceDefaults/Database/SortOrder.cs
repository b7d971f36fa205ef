namespace EtagDemo.ServiceDefaults.Database;

/// <summary>
/// Lists are ordered by code point. The order of the operating system's locale differs between machines and changes with its updates, and a strong
/// validator over a list is only as stable as the order of the list.
/// </summary>
public static class SortOrder
{
    public const string Collation = "C";
}
