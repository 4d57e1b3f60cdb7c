using Mobilitaet.District.Offers;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Tests;

public class MainPlaceTests
{
    [Fact]
    public void The_village_of_the_same_name_stands_for_the_municipality() =>
        Assert.Equal("Sontra", MainPlace.FindAmong("Sontra", [Place("Berneburg", 1), Place("Sontra", 9), Place("Ulfen", 2)])!.Name);

    [Fact]
    public void Without_a_village_of_its_name_the_most_central_one_does() =>
        Assert.Equal("Mitte", MainPlace.FindAmong("Ringgau", [Place("West", 0), Place("Mitte", 4), Place("Ost", 9)])!.Name);

    [Fact]
    public void A_municipality_without_places_has_no_main_place() => Assert.Null(MainPlace.FindAmong("Leer", []));

    private static Place Place(string name, double kilometresEast)
    {
        GeoPoint at = TestDistrict.At(0, kilometresEast);
        return new Place { Name = name, MunicipalityAgs = "06636000", Latitude = at.Latitude, Longitude = at.Longitude };
    }
}
