using CsCheck;
using Mobilitaet.District.Reachability.People;

namespace Mobilitaet.District.Tests.Reachability.People;

/// <summary>How a municipality's people are spread over its places.</summary>
public sealed class PeopleEstimationTests
{
    [Fact]
    public void Keeps_named_populations_and_shares_the_rest_by_house_numbers() => Assert.Equal(
        [new PeopleEstimate(600, false), new PeopleEstimate(300, true), new PeopleEstimate(100, true)],
        PeopleEstimation.Estimate(1000, [new(600, 90, 5), new(null, 30, 9), new(null, 10, 9)]));

    [Fact]
    public void Shares_by_streets_without_house_numbers_and_equally_without_anything()
    {
        Assert.Equal([75, 25], PeopleEstimation.Estimate(100, [new(null, 0, 3), new(null, 0, 1)]).Select(part => part.People));
        Assert.Equal([34, 33, 33], PeopleEstimation.Estimate(100, [default, default, default]).Select(part => part.People));
    }

    [Fact]
    public void Takes_no_place_for_the_whole_municipality() =>
        Assert.Equal([80, 20], PeopleEstimation.Estimate(100, [new(100, 8, 0), new(null, 2, 0)]).Select(part => part.People));

    [Fact]
    public void Leaves_people_for_unnamed_places_when_old_numbers_leave_none()
    {
        var parts = PeopleEstimation.Estimate(100, [new(60, 0, 0), new(60, 0, 0), new(null, 5, 0)]);
        Assert.Equal(100, parts.Sum(part => part.People));
        Assert.All(parts, part => Assert.True(part.People > 10 && part.IsEstimated));
    }

    [Fact]
    public void Knows_nobody_where_there_is_no_place() => Assert.Empty(PeopleEstimation.Estimate(100, []));

    [Fact]
    public void Adds_up_exactly() =>
        Gen.Select(Gen.Int[0, 60_000], Gen.Select(Gen.Int[0, 40_000].Nullable(), Gen.Int[0, 3_000], Gen.Int[0, 200]).Array[1, 30]).Sample((population, evidence) =>
        {
            var parts = PeopleEstimation.Estimate(population, [.. evidence.Select(place => new PlaceEvidence(place.Item1, place.Item2, place.Item3))]);
            Assert.Equal(evidence.Length, parts.Count);
            Assert.Equal(population, parts.Sum(part => part.People));
            Assert.All(parts, part => Assert.True(part.People >= 0));
        }, iter: 2000);
}
