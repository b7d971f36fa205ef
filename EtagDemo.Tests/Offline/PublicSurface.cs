namespace EtagDemo.Tests.Offline;

/// <summary>One type with the heads and members that the notation gives it.</summary>
internal sealed record PublicSurface(string Kind, string Name, IReadOnlySet<string> Bases, IReadOnlySet<string> Members)
{
    public static PublicSurface Of(Type type)
    {
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var bases = type.GetInterfaces().Except(inherited).Where(one => one.IsPublic).Select(TypeNotation.Of);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(Enum) && parent != typeof(ValueType))
        {
            bases = bases.Append(TypeNotation.Of(parent));
        }

        return new(KindOf(type), TypeNotation.Full(type), type.IsEnum ? new HashSet<string>() : bases.ToHashSet(), MemberNotation.Of(type).ToHashSet());
    }

    /// <summary>What this has and the other one has not.</summary>
    public IEnumerable<string> NotIn(PublicSurface real) =>
        (Kind == real.Kind ? [] : (string[])[$"{Name} is '{Kind}', really '{real.Kind}'"])
        .Concat(Bases.Except(real.Bases).Select(name => $"{Name} : {name}"))
        .Concat(Members.Except(real.Members).Select(member => $"{Name}: {member}"));

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };
}
