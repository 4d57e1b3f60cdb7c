using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Tests.Reachability.Reports;

public sealed class ReachSummaryTests
{
    private static readonly LocalDate Monday = new(2026, 11, 23);

    [Fact]
    public void Shares_count_people_and_not_places()
    {
        var summary = Sum(Table((session, place, layer) => layer >= ReachLayer.Bus && place == 0 && session < 3), ReachFilter.All);

        Assert.Equal(0.75, summary.Shares[(int)ReachLayer.Bus].One);
        Assert.Equal(0.75, summary.Shares[(int)ReachLayer.Bus].Three);
        Assert.Equal(0, summary.Shares[(int)ReachLayer.Foot].One);
    }

    [Fact]
    public void Two_sessions_are_no_choice_of_three()
    {
        var summary = Sum(Table((session, _, _) => session < 2), ReachFilter.All);

        Assert.Equal(1, summary.Shares[(int)ReachLayer.Car].One);
        Assert.Equal(0, summary.Shares[(int)ReachLayer.Car].Three);
        Assert.Equal(2, summary.Places[1].ReachedIn(ReachLayer.Car));
    }

    [Fact]
    public void Only_sessions_asked_about_count()
    {
        var summary = Sum(Table((session, _, _) => session == 3), new ReachFilter(Weekday: IsoDayOfWeek.Monday));

        Assert.Equal([0, 1, 2], summary.Sessions);
        Assert.Equal(0, summary.Places[0].ReachedIn(ReachLayer.Car));
    }

    [Fact]
    public void A_bicycle_alone_opens_a_place_to_nobody_for_certain()
    {
        var summary = Sum(Table((_, place, layer) => layer == ReachLayer.Bicycle || (place == 1 && layer == ReachLayer.Volunteers)), ReachFilter.All);

        Assert.Null(summary.Places[0].FirstLayer);
        Assert.Equal(ReachLayer.Volunteers, summary.Places[1].FirstLayer);
    }

    [Fact]
    public void The_nearest_miss_lacks_only_the_way_home_or_the_fewest_minutes()
    {
        ReachCell[] gaps =
        [
            new(GapReason.NoService, default, default),
            new(GapReason.WrongHours, default, default, MissedBy: 40),
            new(GapReason.TooLong, default, default, MissedBy: 5),
            new(GapReason.NoWayBack, default, default, GapReason.WrongHours, 90),
        ];
        var table = Table((session, _, _) => gaps[session]);

        Assert.Equal(3, Sum(table, ReachFilter.All).FindNearestMiss(0, ReachLayer.Bus));
        Assert.Equal(2, Sum(table, new ReachFilter(Weekday: IsoDayOfWeek.Monday)).FindNearestMiss(0, ReachLayer.Bus));
        Assert.Null(Sum(Table((_, _, _) => true), ReachFilter.All).FindNearestMiss(0, ReachLayer.Bus));
    }

    private static ReachSummary Sum(ReachTable table, ReachFilter filter) => ReachSummary.Of(new ReachAggregates(table), filter);

    private static ReachTable Table(Func<int, int, ReachLayer, bool> reachable) =>
        Table((session, place, layer) => new ReachCell(reachable(session, place, layer) ? GapReason.None : GapReason.NoService, default, default));

    /// <summary>Two places with 300 and 100 people; three sessions on Monday, one on Tuesday.</summary>
    private static ReachTable Table(Func<int, int, ReachLayer, ReachCell> cell)
    {
        var point = new GeoPoint(51, 10);
        ReachPlace[] places = [new(1, "A", "1", "A", point, 300), new(2, "B", "1", "A", point, 100)];
        var offer = new ReachOffer("course", "Course", OfferCategory.Language, "A", "1", point);
        ReachSession[] sessions =
        [
            .. Enumerable.Range(0, 4).Select(number => new ReachSession(
                0, ReachSessionKind.Course, Monday.PlusDays(number / 3), new LocalTime(9 + (number % 3), 0), new LocalTime(10 + (number % 3), 0))),
        ];
        ReachCell[] cells =
        [
            .. from session in Enumerable.Range(0, sessions.Length)
               from place in Enumerable.Range(0, places.Length)
               from layer in Enum.GetValues<ReachLayer>()
               select cell(session, place, layer),
        ];
        return new ReachTable(new ReachInput(new ReachRules(), places, [offer], sessions, []), cells);
    }
}
