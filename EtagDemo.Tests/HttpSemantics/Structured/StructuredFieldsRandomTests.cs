using EtagDemo.HttpSemantics.Structured;

namespace EtagDemo.Tests.HttpSemantics.Structured;

/// <summary>What is written is read back as it was, for thousands of random values.</summary>
public sealed class StructuredFieldsRandomTests
{
    private readonly RandomText _random = new(9651);

    [Fact]
    public void Every_dictionary_survives_a_round_trip()
    {
        for (var i = 0; i < 1000; i++)
        {
            var written = StructuredFields.Serialize(new Dictionary<string, StructuredMember>(
                Enumerable.Range(0, 1 + _random.Next(4)).Select(n => KeyValuePair.Create(Key() + n, Member()))));
            Assert.True(StructuredFields.TryParseDictionary(written, out var read), written);
            Assert.Equal(written, StructuredFields.Serialize(read));
        }
    }

    [Fact]
    public void Every_list_survives_a_round_trip()
    {
        for (var i = 0; i < 1000; i++)
        {
            var written = StructuredFields.Serialize(Enumerable.Range(0, 1 + _random.Next(4)).Select(_ => Member()));
            Assert.True(StructuredFields.TryParseList(written, out var read), written);
            Assert.Equal(written, StructuredFields.Serialize(read));
        }
    }

    [Fact]
    public void Every_item_is_equal_after_a_round_trip()
    {
        for (var i = 0; i < 5000; i++)
        {
            var item = Item();
            Assert.True(StructuredFields.TryParseItem(StructuredFields.Serialize(item), out var read));
            Assert.Equal(item.Value, read.Value);
            Assert.Equal(item.Parameters.Values, read.Parameters.Values);
        }
    }

    private StructuredMember Member() => _random.Next(3) == 0
        ? new StructuredMember(new InnerList([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Item())], Parameters()))
        : new StructuredMember(Item());

    private StructuredItem Item() => new(Value(), Parameters());

    private Parameters Parameters() => new(Enumerable.Range(0, _random.Next(3)).Select(n => KeyValuePair.Create(Key() + n, Value())));

    private string Key() => _random.Of(1, "abz*") + _random.Of(_random.Next(5), "abz09_-.*");

    private BareItem Value() => _random.Next(8) switch
    {
        0 => BareItem.FromInteger(_random.NextLong(1_999_999_999_999_999) - 999_999_999_999_999),
        1 => BareItem.FromDecimal((_random.NextLong(1_999_999_999_999_999) - 999_999_999_999_999) / 1000m),
        2 => BareItem.FromString(_random.Of(_random.Next(10), RandomText.Printable)),
        3 => BareItem.FromToken(_random.Of(1, "aZ*") + _random.Of(_random.Next(10), RandomText.Token + ":/")),
        4 => BareItem.FromBytes(_random.Bytes(_random.Next(20))),
        5 => BareItem.FromBoolean(_random.Next(2) == 0),
        6 => BareItem.FromDate(_random.NextLong(999_999_999_999_999)),
        _ => BareItem.FromDisplayString(_random.Of(_random.Next(10), "a %\"\u00fc\u20ac\n\0")),
    };
}
