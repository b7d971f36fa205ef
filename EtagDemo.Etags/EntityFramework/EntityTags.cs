using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>Which tags a changed row touches, by entity type.</summary>
internal sealed class EntityTags
{
    private readonly Dictionary<Type, Func<object, IEnumerable<string>>> _tagsOf = [];
    private readonly Dictionary<Type, IReadOnlyList<TagTemplate>> _namedByWrites = [];

    public void Add<TEntity>(Func<TEntity, IEnumerable<string>> tags, IEnumerable<TagTemplate> namedByWrites)
        where TEntity : class
    {
        if (!_tagsOf.TryAdd(typeof(TEntity), entity => tags((TEntity)entity)))
        {
            throw new InvalidOperationException($"TagsOf<{typeof(TEntity).Name}> was given twice. Return all of its tags from one.");
        }

        _namedByWrites.Add(typeof(TEntity), [.. namedByWrites]);
    }

    public bool Knows(Type entity) => _tagsOf.ContainsKey(entity);

    public IEnumerable<Tag> Of(Type type, object entity) => _tagsOf[type](entity).Select(Tag.Parse);

    /// <summary>Tags that writes of these rows name themselves.</summary>
    public IReadOnlyList<TagTemplate> NamedByWrites(Type entity) => _namedByWrites[entity];
}
