using Mobilitaet.District.Demo;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.People;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Places;
using Mobilitaet.Testing;

namespace Mobilitaet.District.Tests.Reachability.People;

/// <summary>The people of the demo district's places, counted in its map.</summary>
public sealed class DistrictPeopleTests
{
    [Fact]
    public void Spreads_a_municipality_over_its_places_by_what_the_map_shows()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "places.index");
        PlaceImport.Run(OsmFile.Open(Path.Combine(TestEnvironment.RepositoryRoot, "osm-data", DemoDistrict.OsmFileName)), path, new PlaceImportOptions());
        var index = PlaceIndex.Open(path);
        var municipality = new District.Offers.Municipality { Ags = "06636012", Name = "Sontra", Kind = "Stadt", Population = 7700, Postcode = "36205" };
        var places = index.ListPlaces().Where(settlement => settlement.Municipality?.Name == municipality.Name)
            .Select(settlement => new Place
            {
                Name = settlement.Name,
                MunicipalityAgs = municipality.Ags,
                Municipality = municipality,
                Latitude = settlement.Position.Latitude,
                Longitude = settlement.Position.Longitude,
            }).ToList();
        var people = new DistrictPeople(path);
        var estimates = people.Estimate(places);
        Assert.Equal(7700, estimates.Sum(estimate => estimate.People));
        Assert.True(places.Count > 5);
        Assert.Equal("Sontra", places[Enumerable.Range(0, places.Count).MaxBy(place => estimates[place].People)].Name);
        Assert.True(estimates.Max(estimate => estimate.People) > 2 * 7700 / places.Count);
        Assert.Equal(estimates, people.Estimate(places));
    }

    [Fact]
    public void Spreads_them_equally_without_a_map()
    {
        var municipality = new District.Offers.Municipality { Ags = "06636012", Name = "Sontra", Kind = "Stadt", Population = 10, Postcode = "36205" };
        var places = Enumerable.Range(0, 3).Select(number => new Place { Name = $"{number}", MunicipalityAgs = municipality.Ags, Municipality = municipality }).ToList();
        Assert.Equal([4, 3, 3], new DistrictPeople("").Estimate(places).Select(estimate => estimate.People));
    }
}
