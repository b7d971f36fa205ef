using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EtagDemo.Etags.Coverage;

/// <summary>An entity with made-up values, to be asked which tags it touches: texts and UUIDs that no tag's own words can be mistaken for.</summary>
internal static class SampleRow
{
    public static object Of(IEntityType entity)
    {
        var row = RuntimeHelpers.GetUninitializedObject(entity.ClrType);
        foreach (var property in entity.GetProperties())
        {
            Set(row, property.FieldInfo ?? (MemberInfo?)property.PropertyInfo, Value(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType));
        }

        return row;
    }

    private static object? Value(Type type) => type switch
    {
        _ when type == typeof(Guid) => Guid.NewGuid(),
        _ when type == typeof(string) => Guid.NewGuid().ToString("N"),
        { IsValueType: true } => RuntimeHelpers.GetUninitializedObject(type),
        _ => null,
    };

    private static void Set(object row, MemberInfo? member, object? value)
    {
        if (member is FieldInfo field)
        {
            field.SetValue(row, value);
        }
        else if (member is PropertyInfo { CanWrite: true } property)
        {
            property.SetValue(row, value);
        }
    }
}
