using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Entitlements;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Tests.Reachability.Reports;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Tests.Reachability.Entitlements;

/// <summary>Measured values beside configured limits.</summary>
public sealed class EntitlementTests
{
    private static readonly EntitlementRules s_rules = new() { TravelCostKilometres = 3, TravelCostSource = "Merkblatt", ChildcareMinutes = 30, ChildcareSource = "Urteil", Notice = "Keine Rechtsberatung." };

    [Theory]
    [InlineData(2999, false)]
    [InlineData(3000, true)]
    [InlineData(8200, true)]
    [InlineData(null, null)]
    public void Travel_costs_begin_at_the_limit_and_not_a_metre_before(int? metres, bool? isMet) => Assert.Equal(
        new EntitlementAnswer(EntitlementKind.TravelCosts, isMet, metres / 1000.0, 3, "Merkblatt", "Keine Rechtsberatung."),
        EntitlementJudge.JudgeTravelCosts(metres, s_rules));

    [Theory]
    [InlineData(30, 60, true)]
    [InlineData(31, 60, false)]
    [InlineData(null, 60, false)]
    [InlineData(null, 20, null)]
    public void Childcare_is_near_up_to_the_limit_and_unknown_where_nobody_searched_so_far(int? minutes, int searched, bool? isMet) => Assert.Equal(
        new EntitlementAnswer(EntitlementKind.NearChildcare, isMet, minutes, 30, "Urteil", "Keine Rechtsberatung."),
        EntitlementJudge.JudgeChildcare(minutes, searched, s_rules));

    [Fact]
    public void Measures_the_way_to_the_course_along_streets_on_foot()
    {
        var (home, course) = (new GeoPoint(51.0, 9.9), new GeoPoint(51.04, 9.9));
        var answer = new EntitlementQuery(new PlaneStreets()).AskTravelCosts(home, course, s_rules);
        Assert.True(answer.IsMet);
        Assert.InRange(answer.Measured!.Value, home.MetresTo(course) / 1000 * 0.99, home.MetresTo(course) / 1000 * 2);
    }

    [Fact]
    public void Takes_the_nearest_childcare_by_bus_that_takes_the_age()
    {
        var table = new TableByHand();
        var place = table.Place("Sontra", 600);
        var (course, near, far) = (table.Session(table.Offer("a")), table.Session(table.Offer("b", OfferCategory.Childcare)), table.Session(table.Offer("c", OfferCategory.Childcare)));
        table.Opens(course, place, ReachLayer.Bus, 5).Opens(near, place, ReachLayer.Volunteers, 10).Opens(far, place, ReachLayer.Bus, 25);
        var built = table.Build(new ReachRules { MaxTravelMinutes = 45 });
        Assert.Equal((true, 25), (EntitlementQuery.AskChildcare(built, place, null, s_rules).IsMet, EntitlementQuery.AskChildcare(built, place, null, s_rules).Measured));
        var forOlder = new ReachTable(built.Input with { Offers = [.. built.Input.Offers.Select(offer => offer with { MinimumAgeMonths = 36 })] }, built.Cells.ToArray());
        Assert.Null(EntitlementQuery.AskChildcare(forOlder, place, 12, s_rules).Measured);
        Assert.False(EntitlementQuery.AskChildcare(forOlder, place, 12, s_rules).IsMet);
    }

    [Fact]
    public void Measures_every_home_to_every_language_course_nearest_first()
    {
        var table = new TableByHand();
        var (near, far) = (table.Place("Sontra", 600), table.Place("Wichmannshausen", 400));
        table.Session(table.Offer("b", OfferCategory.Childcare));
        table.Session(table.Offer("a"));
        table.Session(table.Offer("c"));
        var built = table.Build();

        var homes = new EntitlementQuery(new PlaneStreets()).AskPlaces(built, null, s_rules);

        Assert.Equal(2, homes.Count);
        foreach (var place in new[] { near, far })
        {
            var courses = homes[place].Courses!;
            Assert.Equal(["a", "c"], courses.Select(course => built.Input.Offers[course.Offer].Id).Order());
            Assert.Equal(courses.OrderBy(course => course.TravelCosts.Measured), courses);
            foreach (var course in courses)
                Assert.Equal(new EntitlementQuery(new PlaneStreets()).AskTravelCosts(built.Input.Places[place].Position, built.Input.Offers[course.Offer].Position, s_rules), course.TravelCosts);
        }
    }

    [Fact]
    public void Cannot_measure_courses_where_nobody_walks()
    {
        var table = new TableByHand();
        table.Place("Sontra", 600);
        table.Session(table.Offer("a"));
        var streets = new PlaneStreets();
        streets.Modes.Remove(Mobilitaet.Routing.Roads.TravelMode.Foot);

        Assert.Null(Assert.Single(new EntitlementQuery(streets).AskPlaces(table.Build(), null, s_rules)).Courses);
    }
}
