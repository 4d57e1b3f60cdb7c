using System.Text;
using CsCheck;
using Mobilitaet.Routing.Places;
using Mobilitaet.Routing.Places.Names;

namespace Mobilitaet.Routing.Tests.Places;

public class QueryTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\0\u0001\t\r\n")]
    [InlineData(",;()-–./'’")]
    [InlineData("\uD800")]
    [InlineData("\uDC00\uD800")]
    [InlineData("👩‍👩‍👧‍👦🏳️‍🌈")]
    [InlineData("\u0301\u0302\u0303")]
    public void Text_without_a_word_finds_nothing(string text) =>
        Assert.Empty(PlaceIndexes.County.Find(new PlaceQuery { Text = text }));

    [Fact]
    public void Any_text_gives_an_answer_and_no_error()
    {
        char[] special = [' ', '-', '.', ',', '/', 'ß', 'ä', 'ع', 'Ж', '\uD83D', '\u0301'];
        var characters = Gen.OneOf(Gen.Char, Gen.Char['a', 'z'], Gen.Char['0', '9'], Gen.Int[0, special.Length - 1].Select(i => special[i]));
        Gen.String[characters, 0, 60].Sample(text =>
        {
            var matches = PlaceIndexes.County.Find(new PlaceQuery { Text = text, Limit = 5 });
            return matches.Count <= 5 && matches.All(m => m.Score is > 0 and <= 1.2);
        });
    }

    [Fact]
    public void A_very_long_text_is_cut()
    {
        var text = new StringBuilder().Insert(0, "Eschwege ", 1200).ToString();
        Assert.Equal("Eschwege", PlaceIndexes.First(PlaceIndexes.County, text).Name);
        Assert.Empty(PlaceIndexes.County.Find(new PlaceQuery { Text = new string('x', 10_000) }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void A_limit_below_one_gives_nothing(int limit) =>
        Assert.Empty(PlaceIndexes.County.Find(new PlaceQuery { Text = "Eschwege", Limit = limit }));

    [Theory]
    [InlineData("إشفيغه")]
    [InlineData("اشفيغه")]
    [InlineData("إشْفيغه")]
    [InlineData("Ешвеге")]
    [InlineData("ЕШВЕГЕ")]
    [InlineData("Eschwege")]
    [InlineData("ＥＳＣＨＷＥＧＥ")]
    public void Names_in_other_scripts_find_the_place(string typed)
    {
        var index = PlaceIndexes.Of(new OsmElements().Node(
            1, 51.18, 10.05, "place", "town", "name", "Eschwege", "name:ar", "إشفيغه", "name:uk", "Ешвеге", "alt_name", "Kreisstadt;Eschewege"));
        Assert.Equal("Eschwege", PlaceIndexes.First(index, typed).Name);
    }

    [Theory]
    [InlineData("Straße", "strasse")]
    [InlineData("Bahnhofstr.", "bahnhofstrasse")]
    [InlineData("St. Vitus", "sankt vitus")]
    [InlineData("Hess. Lichtenau", "hessisch lichtenau")]
    [InlineData("Œuvre Ærø Łódź İstanbul", "oeuvre aero lodz istanbul")]
    [InlineData("Hauptstraße12a", "hauptstrasse 12a")]
    [InlineData("17ter Weg", "17 ter weg")]
    [InlineData("١٢", "12")]
    [InlineData("L’Aquila", "laquila")]
    [InlineData("Bad Sooden-Allendorf", "bad sooden allendorf")]
    public void Names_fold_to_comparable_words(string name, string folded) => Assert.Equal(folded, NameFolding.Key(name));

    [Fact]
    public async Task Many_threads_get_the_answers_of_one()
    {
        var texts = PlaceIndexes.Facts().Select(f => f.Name).ToArray();
        var expected = texts.Select(t => PlaceIndexes.County.Find(new PlaceQuery { Text = t })).ToArray();
        await Parallel.ForAsync(0, 2_000, new ParallelOptions { MaxDegreeOfParallelism = 4 }, (i, _) =>
        {
            Assert.Equal(expected[i % texts.Length], PlaceIndexes.County.Find(new PlaceQuery { Text = texts[i % texts.Length] }));
            return ValueTask.CompletedTask;
        });
    }
}
