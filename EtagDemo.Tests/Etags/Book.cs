namespace EtagDemo.Tests.Etags;

public sealed class Book
{
    public Guid Id { get; set; }

    public Guid ShelfId { get; set; }

    public string Title { get; set; } = "";
}
