using System.Globalization;
using CsCheck;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;

namespace Mobilitaet.District.Tests.Reachability.Reports;

/// <summary>Fewer than five people are never shown, nor can they be found by taking shown numbers from each other.</summary>
public sealed class SmallCountTests
{
    [Fact]
    public void Counts_a_hamlet_with_its_nearest_neighbour_of_the_same_municipality()
    {
        var table = new TableByHand();
        var (town, village) = (table.Place("Town", 500), table.Place("Village", 80));
        var hamlet = table.Place("Hamlet", 3);
        var foreign = table.Place("Foreign", 90, "Ringgau", "06636009");
        var people = CountedPeople.Of(table.Build().Input);
        Assert.Equal([500, 83, 0, 90], new[] { town, village, hamlet, foreign }.Select(place => people[place]));
        Assert.True(people.Sum([hamlet]).IsSuppressed);
        Assert.Equal("< 5", people.Sum([hamlet]).Show(5, CultureInfo.InvariantCulture));
        Assert.Equal(583, people.Sum([town, village, hamlet]).People);
    }

    [Fact]
    public void Joins_hamlets_until_they_are_large_enough()
    {
        var table = new TableByHand();
        var hamlets = Enumerable.Range(0, 3).Select(number => table.Place($"Hamlet {number}", 2)).ToArray();
        var people = CountedPeople.Of(table.Build().Input);
        Assert.Equal(6, Assert.Single(hamlets.Select(place => people[place]), count => count > 0));
    }

    [Fact]
    public void Says_nothing_at_all_about_a_district_of_four_people()
    {
        var table = new TableByHand();
        table.Opens(table.Session(table.Offer("a")), table.Place("Hamlet", 4), ReachLayer.Foot);
        var aggregates = new ReachAggregates(table.Build());
        var district = aggregates.Get(aggregates.District, ReachFilter.All);
        Assert.True(district.People.IsSuppressed);
        Assert.All(district.Layers, layer => Assert.True(layer.One.IsSuppressed && layer.Three.IsSuppressed && layer.Added.IsSuppressed && layer.SessionsPerPerson is null));
    }

    [Fact]
    public void No_difference_of_shown_counts_is_small() => RandomTables.Any.Sample(table =>
    {
        var aggregates = new ReachAggregates(table);
        var scopes = aggregates.Places.Concat(aggregates.Municipalities).Append(aggregates.District).ToList();
        foreach (var category in aggregates.Categories)
        {
            var rows = scopes.Select(scope => aggregates.Get(scope, new ReachFilter(category))).ToList();
            foreach (var row in rows)
            {
                var shown = row.Layers.SelectMany(layer => new[] { layer.One, layer.Three, layer.ThreeOffers, layer.Added }).Append(row.People).ToList();
                Assert.All(shown, count => AssertLarge(count.Rounded ?? 0));
                // What does not reach, and what a layer adds, are the subtractions within a row.
                Assert.All(shown, count => AssertLarge((row.People.Rounded ?? 0) - (count.Rounded ?? 0)));
                Assert.All(row.Layers, layer => AssertLarge((layer.One.Rounded ?? 0) - (layer.Three.Rounded ?? 0)));
            }
            foreach (var municipality in rows.Where(row => row.Scope.Kind == ReachScopeKind.Municipality))
            {
                // What is left of a municipality when all of its shown places are taken away.
                var parts = rows.Where(row => row.Scope.Kind == ReachScopeKind.Place && row.Scope.MunicipalityAgs == municipality.Scope.MunicipalityAgs).ToList();
                foreach (var layer in LayerSteps.All)
                {
                    var left = (municipality[layer].One.People ?? 0) - parts.Sum(part => part[layer].One.People ?? 0);
                    Assert.True(Math.Abs(left) < 1e-6 || left >= 5, $"{left} people of {municipality.Scope.Name} can be told");
                }
            }
        }
    }, iter: 300);

    [Fact]
    public void Places_add_up_to_municipalities_and_these_to_the_district() => RandomTables.Any.Sample(table =>
    {
        var aggregates = new ReachAggregates(table);
        var district = aggregates.Get(aggregates.District, ReachFilter.All);
        var municipalities = aggregates.ListByMunicipality(ReachFilter.All);
        var places = aggregates.ListByPlace(ReachFilter.All);
        foreach (var layer in LayerSteps.All)
        {
            Assert.Equal(district[layer].One.People ?? 0, municipalities.Sum(row => row[layer].One.People ?? 0), 1e-6);
            Assert.Equal(district[layer].One.People ?? 0, places.Sum(row => row[layer].One.People ?? 0), 1e-6);
            Assert.Equal(district[layer].Three.People ?? 0, municipalities.Sum(row => row[layer].Three.People ?? 0), 1e-6);
        }
        Assert.Equal(aggregates.People.Total, Math.Max(0, table.Input.Places.Sum(place => place.People)) is var all && all < 5 ? 0 : all, 1e-6);
        // Layers that include each other never lose anybody, and what they add is what they have more.
        ReachLayer[] nested = [ReachLayer.Foot, ReachLayer.Bus, ReachLayer.OnDemand, ReachLayer.Volunteers];
        foreach (var (before, after) in nested.Zip(nested.Skip(1)))
            Assert.Equal(district[after].One.People ?? 0, (district[before].One.People ?? 0) + (district[after].Added.People ?? 0), 1e-6);
    }, iter: 300);

    private static void AssertLarge(long people) => Assert.True(people is 0 or >= 5, $"{people} people can be told");
}
