using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace EtagDemo.Tests.Offline;

/// <summary>Public members as offline/aspire-api.txt writes them.</summary>
internal static class MemberNotation
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly NullabilityInfoContext Nullability = new();

    public static IEnumerable<string> Of(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type);
        }

        return type.GetConstructors(Own).Where(_ => !type.IsValueType).Select(constructor => $"new({Parameters(constructor)})")
            .Concat(type.GetProperties(Own).Select(Property))
            .Concat(type.GetFields(Own).Select(field => $"{Static(field.IsStatic)}{TypeNotation.Of(field.FieldType)} {field.Name}"))
            .Concat(type.GetMethods(Own).Where(method => !method.IsSpecialName).Select(Method));
    }

    private static string Property(PropertyInfo property)
    {
        var setter = property.SetMethod is { IsPublic: true } set
            ? set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        return $"{Static(property.GetAccessors().Any(accessor => accessor.IsStatic))}{TypeNotation.Of(property.PropertyType)} {property.Name} {{ get;{setter} }}";
    }

    private static string Method(MethodInfo method)
    {
        // In a static class everything is static, and the list does not say so of methods.
        var isStatic = method.IsStatic && method.DeclaringType is not { IsAbstract: true, IsSealed: true };
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        var constraints = method.IsGenericMethod ? string.Concat(method.GetGenericArguments().Select(Constraints)) : "";
        var extends = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{Static(isStatic)}{TypeNotation.Of(method.ReturnType)} {method.Name}{generic}({extends}{Parameters(method)}){constraints}";
    }

    private static string Constraints(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        string[] all =
        [
            .. attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? (string[])["class"] : [],
            .. parameter.GetGenericParameterConstraints().Select(TypeNotation.Of),
            .. attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) ? (string[])["new()"] : [],
        ];
        return all.Length == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", all)}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var isParams = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        var mayBeNull = !type.IsValueType && Nullability.Create(parameter).ReadState == NullabilityState.Nullable ? "?" : "";
        return $"{isParams}{TypeNotation.Of(parameter.ParameterType)}{mayBeNull} {parameter.Name}{Default(parameter)}";
    }

    private static string Default(ParameterInfo parameter) => !parameter.HasDefaultValue ? ""
        : parameter.RawDefaultValue is { } value ? string.Create(CultureInfo.InvariantCulture, $" = {value}") : " = default";

    private static string Static(bool isStatic) => isStatic ? "static " : "";
}
