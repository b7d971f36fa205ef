namespace EtagDemo.Tests.Offline;

/// <summary>Type names as offline/aspire-api.txt writes them.</summary>
internal static class TypeNotation
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(string)] = "string", [typeof(object)] = "object", [typeof(bool)] = "bool", [typeof(int)] = "int", [typeof(long)] = "long",
        [typeof(double)] = "double", [typeof(byte)] = "byte",
    };

    public static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return $"ref {Of(type.GetElementType()!)}";
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[]";
        }

        return Nullable.GetUnderlyingType(type) is { } value ? $"{Of(value)}?" : Keywords.GetValueOrDefault(type) ?? Plain(type);
    }

    /// <summary>With the namespace and the declaring type, as the head of a type's entry.</summary>
    public static string Full(Type type) => type.DeclaringType is { } outer ? $"{Full(outer)}.{Plain(type)}" : $"{type.Namespace}.{Plain(type)}";

    private static string Plain(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}{Arguments(type)}"
        : type.Name;

    private static string Arguments(Type type) => type.Name.Contains('`') ? $"<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : "";
}
