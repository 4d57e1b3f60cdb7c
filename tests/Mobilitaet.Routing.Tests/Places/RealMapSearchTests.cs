using Mobilitaet.Routing.Places;

namespace Mobilitaet.Routing.Tests.Places;

public class RealMapSearchTests
{
    [Fact]
    public void Liechtenstein_has_its_eleven_municipalities_with_centres()
    {
        var municipalities = PlaceIndexes.Liechtenstein.Municipalities.All.Where(m => m.Code?.StartsWith("LI-", StringComparison.Ordinal) == true);
        Assert.Equal(
            ["Balzers", "Eschen", "Gamprin", "Mauren", "Planken", "Ruggell", "Schaan", "Schellenberg", "Triesen", "Triesenberg", "Vaduz"],
            municipalities.Select(m => m.Name));
        Assert.All(municipalities, m => Assert.Equal(m.Name, m.CentreName));
    }

    [Fact]
    public void The_areas_of_the_municipalities_sum_up_to_the_country()
    {
        var squareDegrees = PlaceIndexes.Liechtenstein.Municipalities.All
            .Where(m => m.Code?.StartsWith("LI-", StringComparison.Ordinal) == true).Sum(m => m.Boundary.Area);
        var squareKilometres = squareDegrees * 111.2 * 111.2 * Math.Cos(47.15 * Math.PI / 180);
        Assert.InRange(squareKilometres, 159, 162);
    }

    [Theory]
    [InlineData(47.1393, 9.5228, "Vaduz")]
    [InlineData(47.0667, 9.5030, "Balzers")]
    [InlineData(47.2380, 9.5260, "Ruggell")]
    public void Knows_the_municipality_of_a_point(double latitude, double longitude, string name) =>
        Assert.Equal(name, PlaceIndexes.Liechtenstein.Municipalities.Find(new GeoPoint(latitude, longitude))?.Name);

    [Fact]
    public void Knows_no_municipality_outside() => Assert.Null(PlaceIndexes.Liechtenstein.Municipalities.Find(new GeoPoint(47.5, 8.5)));

    [Theory]
    [InlineData("Vaduz", PlaceKind.Settlement, "Vaduz")]
    [InlineData("Balz", PlaceKind.Settlement, "Balzers")]
    [InlineData("9490", PlaceKind.Settlement, "Vaduz")]
    [InlineData("Städtle 5, Vaduz", PlaceKind.Address, "Städtle 5, Vaduz")]
    [InlineData("Staedtle 5", PlaceKind.Address, "Städtle 5, Vaduz")]
    [InlineData("5 Stadtle 9490 Vaduz", PlaceKind.Address, "Städtle 5, Vaduz")]
    [InlineData("Landstrasse 12, Triesenberg", PlaceKind.Address, "Landstrasse 12, Triesenberg")]
    [InlineData("Schaan Bahnhof", PlaceKind.Stop, "Schaan Bahnhof, Schaan")]
    public void Finds_places_and_addresses_in_Liechtenstein(string typed, PlaceKind kind, string label)
    {
        var first = PlaceIndexes.First(PlaceIndexes.Liechtenstein, typed);
        Assert.Equal((kind, label, false), (first.Kind, first.Label, first.IsApproximate));
    }

    [Fact]
    public void Gives_the_nearest_known_number_of_the_asked_village_before_the_same_number_elsewhere()
    {
        var first = PlaceIndexes.First(PlaceIndexes.Liechtenstein, "Landstrasse 12, Triesen");
        Assert.Equal(("Triesen", true), (first.Locality, first.IsApproximate));
        Assert.StartsWith("Landstrasse 1", first.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_what_a_place_is_whatever_its_name() =>
        Assert.All(
            PlaceIndexes.Liechtenstein.Find(new PlaceQuery { Text = "Kindergarten Schaan", Limit = 3 }),
            match => Assert.Equal(("kindergarten", "Schaan"), (match.Category, match.Municipality)));

    [Theory]
    [InlineData("Bad Hersfeld", PlaceKind.Settlement, "Bad Hersfeld")]
    [InlineData("Rathaus", PlaceKind.Amenity, "Rathaus, Bad Hersfeld")]
    [InlineData("Bad Hersfeld Bahnhof", PlaceKind.Stop, "Bahnhof Bad Hersfeld, Bad Hersfeld")]
    public void Finds_places_in_Bad_Hersfeld_where_no_boundary_is_complete(string typed, PlaceKind kind, string label)
    {
        var first = PlaceIndexes.First(PlaceIndexes.BadHersfeld, typed);
        Assert.Equal((kind, label), (first.Kind, first.Label));
    }

    [Fact]
    public void The_demo_district_has_16_municipalities_and_139_places_each_in_its_own()
    {
        Assert.Equal(16, PlaceIndexes.Demo.Municipalities.All.Count);
        Assert.All(PlaceIndexes.Demo.Municipalities.All, m => Assert.True(m is { Code.Length: 8, Population: > 900, CentreName: not null }, m.Name));
        var expected = PlaceIndexes.Facts().Select(f => (f.Name, f.Municipality)).Order();
        Assert.Equal(expected, PlaceIndexes.Demo.ListPlaces().Select(p => (p.Name, p.Municipality!.Name)).Order());
    }

    [Theory]
    [InlineData("Hauptstraße 3, Weißenborn, Sontra", "Hauptstraße 3, Weißenborn, Sontra")]
    [InlineData("Hauptstr. 3 Weißenborn", "Hauptstraße 3, Weißenborn")]
    [InlineData("Wehretal", "Wehretal")]
    [InlineData("Rathaus Eschwege", "Rathaus Eschwege, Eschwege")]
    public void Finds_places_and_addresses_in_the_demo_district(string typed, string label) =>
        Assert.Equal(label, PlaceIndexes.First(PlaceIndexes.Demo, typed).Label);
}
