namespace EtagDemo.Tests.Etags;

public sealed class Shelf
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    public DateTimeOffset UpdatedAt { get; set; }
}
