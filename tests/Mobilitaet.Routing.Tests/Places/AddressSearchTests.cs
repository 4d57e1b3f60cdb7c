using Mobilitaet.Routing.Places;

namespace Mobilitaet.Routing.Tests.Places;

public class AddressSearchTests
{
    // Two villages of one municipality with a Bahnhofstraße each, and a third without street names.
    private static readonly PlaceIndex Index = PlaceIndexes.Of(new OsmElements()
        .Municipality(900, "Musterstadt", 50.9, 9.8, 51.2, 10.3, "de:amtlicher_gemeindeschluessel", "06 6 36 099", "population", "12.345")
        .Village(1, "Musterstadt", 51.00, 10.00, "town")
        .Village(2, "Oberdorf", 51.05, 10.10)
        .Village(3, "Einöde", 51.10, 9.90, "hamlet")
        .Street(10, "Bahnhofstraße", 51.001, 10.001)
        .Street(20, "Bahnhofstraße", 51.051, 10.101)
        .Street(30, "Straße des 17. Juni", 51.002, 10.002)
        .Street(40, "Ernst-Thälmann-Platz", 51.003, 10.003)
        .Door(101, "Bahnhofstraße", "12", 51.0011, 10.0011, "addr:postcode", "36205", "addr:city", "Musterstadt")
        .Door(102, "Bahnhofstr.", "12a", 51.0012, 10.0012)
        .Door(103, "Bahnhofstraße", "14-18", 51.0013, 10.0013)
        .Door(104, "Bahnhofstraße", "7;9", 51.0014, 10.0014)
        .Door(105, "Bahnhofstraße", "3", 51.0511, 10.1011)
        .Door(106, "Straße des 17. Juni", "4", 51.0021, 10.0021)
        .Door(107, "Nur auf Schildern", "1", 51.0045, 10.0045)
        .Node(108, 51.1001, 9.9001, "addr:place", "Einöde", "addr:housenumber", "5")
        .Way(109, [101, 102, 103, 101], "building", "yes", "addr:street", "Ernst-Thälmann-Platz", "addr:housenumber", "2 B"));

    [Theory]
    [InlineData("Bahnhofstraße 12, Musterstadt", "Bahnhofstraße 12, Musterstadt")]
    [InlineData("Bahnhofstr. 12", "Bahnhofstraße 12, Musterstadt")]
    [InlineData("bahnhofstr12", "Bahnhofstraße 12, Musterstadt")]
    [InlineData("bahnhof strasse 12", "Bahnhofstraße 12, Musterstadt")]
    [InlineData("Banhofstraße 12", "Bahnhofstraße 12, Musterstadt")]
    [InlineData("12 Bahnhofstraße", "Bahnhofstraße 12, Musterstadt")]
    [InlineData("Musterstadt Bahnhofstraße 12", "Bahnhofstraße 12, Musterstadt")]
    [InlineData("Bahnhofstraße 12, 36205 Musterstadt", "Bahnhofstraße 12, Musterstadt")]
    [InlineData("36205 Musterstadt, Bahnhofstraße 12", "Bahnhofstraße 12, Musterstadt")]
    [InlineData("Bahnhofstraße 12a", "Bahnhofstraße 12a, Musterstadt")]
    [InlineData("Bahnhofstraße 12 A", "Bahnhofstraße 12a, Musterstadt")]
    [InlineData("Bahnhofstraße 14-18", "Bahnhofstraße 14-18, Musterstadt")]
    [InlineData("Bahnhofstraße 16", "Bahnhofstraße 14-18, Musterstadt")]
    [InlineData("Bahnhofstraße 9", "Bahnhofstraße 9, Musterstadt")]
    [InlineData("Bahnhofstraße 3, Oberdorf", "Bahnhofstraße 3, Oberdorf, Musterstadt")]
    [InlineData("Straße des 17. Juni 4", "Straße des 17. Juni 4, Musterstadt")]
    [InlineData("Ernst Thaelmann Platz 2b", "Ernst-Thälmann-Platz 2 B, Musterstadt")]
    [InlineData("Nur auf Schildern 1", "Nur auf Schildern 1, Musterstadt")]
    [InlineData("Einöde 5", "Einöde 5, Musterstadt")]
    public void Finds_the_door(string typed, string label)
    {
        var first = PlaceIndexes.First(Index, typed);
        Assert.Equal((PlaceKind.Address, label, false), (first.Kind, first.Label, first.IsApproximate));
    }

    [Fact]
    public void The_door_has_its_own_position() =>
        Assert.Equal(new GeoPoint(51.0012, 10.0012), PlaceIndexes.First(Index, "Bahnhofstraße 12a").Position);

    [Fact]
    public void A_number_that_is_not_in_the_data_gives_the_nearest_known_one_and_says_so()
    {
        var known = PlaceIndexes.First(Index, "Bahnhofstraße 12, Musterstadt");
        var first = PlaceIndexes.First(Index, "Bahnhofstraße 11, Musterstadt");
        Assert.Equal(("Bahnhofstraße 9", true), (first.Name, first.IsApproximate));
        Assert.True(first.Score < known.Score);
    }

    [Fact]
    public void A_number_far_from_all_known_ones_gives_the_street()
    {
        var first = PlaceIndexes.First(Index, "Bahnhofstraße 250, Musterstadt");
        Assert.Equal((PlaceKind.Street, "Bahnhofstraße, Musterstadt", false), (first.Kind, first.Label, first.Position.MetresTo(new GeoPoint(51.0015, 10.001)) > 150));
    }

    [Fact]
    public void A_street_without_numbers_still_answers_an_address()
    {
        var index = PlaceIndexes.Of(new OsmElements().Village(1, "Dorf", 51, 10).Street(10, "Lindenweg", 51.001, 10.001));
        var first = PlaceIndexes.First(index, "Lindenweg 3");
        Assert.Equal((PlaceKind.Street, "Lindenweg, Dorf", true), (first.Kind, first.Label, first.IsApproximate));
    }

    [Fact]
    public void A_street_of_many_ways_is_one_match_in_each_village()
    {
        var matches = Index.Find(new PlaceQuery { Text = "Bahnhofstraße", Kinds = [PlaceKind.Street] });
        Assert.Equal(["Bahnhofstraße, Musterstadt", "Bahnhofstraße, Oberdorf, Musterstadt"], matches.Select(m => m.Label));
    }

    [Fact]
    public void An_address_knows_its_postcode_municipality_and_key()
    {
        var first = PlaceIndexes.First(Index, "Bahnhofstraße 12 Musterstadt");
        Assert.Equal(("36205", "Musterstadt", "06636099"), (first.Postcode, first.Municipality, first.MunicipalityCode));
    }

    [Fact]
    public void A_village_that_only_addresses_name_is_found_too()
    {
        var elements = new OsmElements().Village(1, "Stadt", 51, 10, "town").Street(10, "Hauptstraße", 51.03, 10.001);
        for (var i = 1; i < 6; i++)
            elements.Door(100 + i, "Hauptstraße", $"{i}", 51.03 + (i * 0.0001), 10.001, "addr:suburb", "Unterdorf", "addr:city", "Stadt");
        var index = PlaceIndexes.Of(elements);
        Assert.Equal((PlaceKind.Settlement, "Unterdorf"), (PlaceIndexes.First(index, "Unterdorf").Kind, PlaceIndexes.First(index, "Unterdorf").Name));
        Assert.Equal("Hauptstraße 3, Unterdorf, Stadt", PlaceIndexes.First(index, "Hauptstr. 3 Unterdorf").Label);
        Assert.Equal("Stadt", Assert.Single(index.ListPlaces()).Name);
    }

    [Fact]
    public void Two_streets_of_one_name_far_apart_stay_two()
    {
        var index = PlaceIndexes.Of(new OsmElements().Village(1, "Stadt", 51, 10, "town")
            .Street(10, "Am Berg", 51.001, 10.001).Street(20, "Am Berg", 51.05, 10.001)
            .Door(101, "Am Berg", "1", 51.0011, 10.001, "addr:postcode", "36251").Door(102, "Am Berg", "1", 51.0501, 10.001, "addr:postcode", "36282"));
        Assert.Equal(51.0501, PlaceIndexes.First(index, "Am Berg 1, 36282").Position.Latitude, 5);
        Assert.Equal(51.0011, PlaceIndexes.First(index, "Am Berg 1, 36251").Position.Latitude, 5);
    }

    [Fact]
    public void Numbers_alone_ask_for_a_postcode_and_never_list_doors() =>
        Assert.All(Index.Find(new PlaceQuery { Text = "36205" }), m => Assert.Equal(PlaceKind.Settlement, m.Kind));
}
