using EtagDemo.HttpSemantics;
using EtagDemo.HttpSemantics.Structured;
using FsCheck.Fluent;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Tests.HttpSemantics;

/// <summary>What holds for every value of a field.</summary>
[Trait("Rfc", "45")]
public sealed class ParserPropertyTests
{
    private static readonly DateTimeOffset Year1 = new(1, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void No_parser_throws_whether_it_comes_in_one_line_or_many() => Properties.Hold(Properties.FieldPieces, pieces =>
    {
        EveryParser.Read(string.Concat(pieces));
        EveryParser.Read(new StringValues(pieces));
        return true;
    });

    [Fact]
    public void A_tag_is_read_as_it_was_written() =>
        Properties.Hold(Properties.Tag.ToArbitrary(), tag => EntityTag.TryParse(tag.ToString(), out var read) && read == tag);

    [Fact]
    public void A_text_that_is_read_as_a_tag_is_that_tags_own() =>
        Properties.Hold(Properties.FieldPieces, pieces => string.Concat(pieces) is var text && (!EntityTag.TryParse(text, out var tag) || tag.ToString() == text.Trim(' ', '\t')));

    [Fact]
    public void A_list_of_tags_matches_its_members_and_nothing_else_however_it_is_separated_and_split_into_lines() => Properties.Hold(
        Gen.Zip(Gen.Zip(Gen.NonEmptyListOf(Properties.Tag), Properties.Tag), Gen.Zip(Properties.Separator, Gen.Elements(true, false))).ToArbitrary(),
        sent =>
        {
            var ((tags, other), (separator, isSplit)) = sent;
            var written = tags.Select(tag => tag.ToString()).ToArray();
            var condition = EntityTagCondition.Parse(isSplit ? new StringValues(written) : string.Join(separator, written));
            return tags.Append(other).Concat(tags.Select(tag => new EntityTag(tag.Opaque.ToUpperInvariant(), tag.IsWeak))).All(asked =>
                condition.MatchesWeak(asked) == tags.Any(tag => string.Equals(tag.Opaque, asked.Opaque, StringComparison.Ordinal))
                && condition.MatchesStrong(asked) == tags.Any(tag => string.Equals(tag.Opaque, asked.Opaque, StringComparison.Ordinal) && !tag.IsWeak && !asked.IsWeak));
        });

    [Fact]
    public void A_date_is_read_as_it_was_written() => Properties.Hold(
        Gen.Zip(Gen.Choose(0, 9998 * 365), Gen.Choose(0, 86_399)).Select(at => Year1.AddDays(at.Item1).AddSeconds(at.Item2)).ToArbitrary(),
        date => HttpDate.TryParse(HttpDate.Format(date), date, out var read) && read == date);

    [Fact]
    public void A_content_range_is_read_as_it_was_written() => Properties.Hold(
        Gen.Three(Gen.Choose(0, int.MaxValue - 1)).Select(numbers => new[] { numbers.Item1, numbers.Item2, numbers.Item3 }.Order().ToArray()).ToArbitrary(),
        numbers => new ContentRange(numbers[0], numbers[1], numbers[2] + 1L) is var range && ContentRange.TryParse(range.ToString(), out var read) && read == range);

    [Fact]
    public void Groups_are_read_as_they_were_written() => Properties.Hold(
        Gen.ListOf(Gen.ArrayOf(Gen.Elements(RandomText.Printable.ToCharArray())).Select(text => new string(text))).ToArbitrary(),
        groups => CacheGroups.Parse(CacheGroups.Format(groups)).SequenceEqual(groups));

    [Fact]
    public void A_digest_verifies_its_content_and_no_other() => Properties.Hold(
        Gen.Zip(Gen.ArrayOf(Gen.Choose(0, 255).Select(number => (byte)number)), Gen.Elements(DigestAlgorithm.Sha256, DigestAlgorithm.Sha512)).ToArbitrary(),
        sent => ContentDigest.TryParse(ContentDigest.Compute(sent.Item2, sent.Item1).ToString(), out var read)
            && read.Verify(sent.Item1) == DigestVerification.Matches && read.Verify([.. sent.Item1, 0]) == DigestVerification.Differs,
        times: 500);

    [Fact]
    public void What_is_read_as_a_structured_field_is_written_in_a_form_that_is_read_as_the_same() => Properties.Hold(
        Properties.FieldPieces,
        pieces =>
        {
            var text = string.Concat(pieces);
            return (!StructuredFields.TryParseItem(text, out var item) || (StructuredFields.TryParseItem(StructuredFields.Serialize(item), out var again) && StructuredFields.Serialize(again) == StructuredFields.Serialize(item)))
                && (!StructuredFields.TryParseList(text, out var list) || (StructuredFields.TryParseList(StructuredFields.Serialize(list), out var same) && StructuredFields.Serialize(same) == StructuredFields.Serialize(list)))
                && (!StructuredFields.TryParseDictionary(text, out var members) || (StructuredFields.TryParseDictionary(StructuredFields.Serialize(members), out var equal) && StructuredFields.Serialize(equal) == StructuredFields.Serialize(members)));
        },
        times: 10_000);
}
