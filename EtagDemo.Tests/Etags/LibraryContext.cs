using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Tests.Etags;

public sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    public DbSet<Shelf> Shelves => Set<Shelf>();

    public DbSet<Book> Books => Set<Book>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Shelf>().ToTable("shelves").HasKey(shelf => shelf.Id);
        modelBuilder.Entity<Book>().ToTable("books").HasKey(book => book.Id);
    }
}
