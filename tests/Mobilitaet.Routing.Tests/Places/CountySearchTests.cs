using Mobilitaet.Routing.Places;

namespace Mobilitaet.Routing.Tests.Places;

public class CountySearchTests
{
    [Theory]
    [InlineData("Großalmerode", "Großalmerode")]
    [InlineData("Grossalmerode", "Großalmerode")]
    [InlineData("Groß Almerode", "Großalmerode")]
    [InlineData("Grosalmerode", "Großalmerode")]
    [InlineData("GROSSALMERODE", "Großalmerode")]
    [InlineData("grossalm", "Großalmerode")]
    [InlineData("Grosalm", "Großalmerode")]
    [InlineData("Bad Sooden Allendorf", "Bad Sooden-Allendorf")]
    [InlineData("badsooden-allendorf", "Bad Sooden-Allendorf")]
    [InlineData("Badsoodenallendorf", "Bad Sooden-Allendorf")]
    [InlineData("Allendorf Bad Sooden", "Bad Sooden-Allendorf")]
    [InlineData("Bad Soden Allendorf", "Bad Sooden-Allendorf")]
    [InlineData("Hessisch-Lichtenau", "Hessisch Lichtenau")]
    [InlineData("Hess. Lichtenau", "Hessisch Lichtenau")]
    [InlineData("Hess.Lichtenau", "Hessisch Lichtenau")]
    [InlineData("Lichtenau", "Hessisch Lichtenau")]
    [InlineData("Üngsterode", "Uengsterode")]
    [InlineData("Wolfterode", "Wolfterode")]
    [InlineData("Woelfterode", "Wölfterode")]
    [InlineData("Kuechen", "Küchen")]
    [InlineData("Kuchen", "Küchen")]
    [InlineData("Voelkershausen", "Völkershausen")]
    [InlineData("Niederduenzebach", "Niederdünzebach")]
    [InlineData("Niederdünzbach", "Niederdünzebach")]
    [InlineData("Eschwge", "Eschwege")]
    [InlineData("Escwhege", "Eschwege")]
    [InlineData("Witznhausen", "Witzenhausen")]
    [InlineData("Witzehnausn", "Witzenhausen")]
    [InlineData("Aue", "Aue")]
    [InlineData("Neu Eichenberg", "Neu-Eichenberg")]
    [InlineData("Meinhard", "Meinhard")]
    public void Finds_the_place_however_it_is_spelled(string typed, string name) =>
        Assert.Equal(name, PlaceIndexes.First(PlaceIndexes.County, typed).Name);

    [Theory]
    [InlineData("Weißenborn, Sontra", "Sontra")]
    [InlineData("Sontra Weißenborn", "Sontra")]
    [InlineData("Weissenborn Sontra", "Sontra")]
    [InlineData("Weisenborn (Sontra)", "Sontra")]
    [InlineData("Weißenborn", "Weißenborn")]
    [InlineData("Weißenborn, Weißenborn", "Weißenborn")]
    public void Tells_the_village_of_Sontra_from_the_municipality_of_the_same_name(string typed, string municipality)
    {
        var first = PlaceIndexes.First(PlaceIndexes.County, typed);
        Assert.Equal(("Weißenborn", municipality), (first.Name, first.Municipality));
    }

    [Fact]
    public void Labels_a_village_with_its_municipality_and_a_town_with_its_name_alone()
    {
        Assert.Equal("Weißenborn, Sontra", PlaceIndexes.First(PlaceIndexes.County, "Weißenborn Sontra").Label);
        Assert.Equal("Sontra", PlaceIndexes.First(PlaceIndexes.County, "Sontra").Label);
    }

    [Fact]
    public void Finds_each_of_the_139_places_first_by_name_and_municipality()
    {
        var lost = new List<string>();
        foreach (var (name, municipality, position) in PlaceIndexes.Facts())
        {
            var first = PlaceIndexes.First(PlaceIndexes.County, $"{name}, {municipality}");
            if (first.Name != name || first.Position.MetresTo(position) > 50)
                lost.Add($"{name}, {municipality} gave {first.Label}");
        }
        Assert.Empty(lost);
    }

    [Fact]
    public void Lists_all_places_with_their_municipalities()
    {
        var places = PlaceIndexes.County.ListPlaces();
        Assert.Equal(139, places.Count);
        Assert.Equal(2, places.Count(p => p.Name == "Weißenborn"));
        Assert.Equal(15, places.Count(p => p.Municipality!.Name == "Sontra") - 1);
    }

    [Fact]
    public void Prefers_the_place_nearby_among_namesakes()
    {
        var near = new PlaceQuery { Text = "Weißenborn", Near = new GeoPoint(51.077, 9.962) };
        Assert.Equal("Sontra", PlaceIndexes.County.Find(near)[0].Municipality);
    }

    [Fact]
    public void Gives_no_more_than_the_limit_and_only_the_wanted_kinds()
    {
        Assert.Equal(3, PlaceIndexes.County.Find(new PlaceQuery { Text = "W", Limit = 3 }).Count);
        Assert.All(
            PlaceIndexes.County.Find(new PlaceQuery { Text = "Sontra", Kinds = [PlaceKind.Municipality] }),
            match => Assert.Equal(PlaceKind.Municipality, match.Kind));
        Assert.Empty(PlaceIndexes.County.Find(new PlaceQuery { Text = "Sontra", Kinds = [PlaceKind.Stop] }));
    }
}
