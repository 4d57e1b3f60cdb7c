using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing.Reachability;

namespace Mobilitaet.District.Tests.Reachability.Layers;

/// <summary>The rules on hand-made trips; times are written as hours and minutes.</summary>
public class SessionJudgeTests
{
    private static readonly SessionTimes s_course = new(ReachSessionKind.Course, At(9, 0), At(12, 0));
    private static readonly SessionTimes s_office = new(ReachSessionKind.Visit, At(9, 0), At(11, 0));
    private static readonly SessionTimes s_childcare = new(ReachSessionKind.Childcare, At(7, 30), At(14, 0));
    private static readonly SessionJudge s_judge = new(new ReachRules());

    [Fact]
    public void A_bus_that_arrives_in_time_and_one_that_leaves_soon_after_open_a_course()
    {
        var cell = Judge(s_course, [Trip(8, 10, 8, 40), Trip(8, 30, 8, 55)], [Trip(12, 15, 12, 45)]);
        Assert.True(cell.IsReachable);
        Assert.Equal(new ReachTrip(At(8, 30), At(8, 55)), cell.There);
        Assert.Equal(new ReachTrip(At(12, 15), At(12, 45)), cell.Back);
    }

    [Theory]
    [InlineData(8, 30, true)]
    [InlineData(8, 29, false)]
    [InlineData(9, 0, true)]
    [InlineData(9, 1, false)]
    public void Arrivals_count_from_half_an_hour_before_until_the_start(int hour, int minute, bool counts) =>
        Assert.Equal(counts, Judge(s_course, [new ReachTrip(At(hour, minute) - 600, At(hour, minute))], [Trip(12, 0, 12, 10)]).IsReachable);

    [Theory]
    [InlineData(11, 59, false)]
    [InlineData(12, 0, true)]
    [InlineData(13, 0, true)]
    [InlineData(13, 1, false)]
    public void Departures_count_from_the_end_until_an_hour_after(int hour, int minute, bool counts) =>
        Assert.Equal(counts, Judge(s_course, [Trip(8, 30, 8, 55)], [new ReachTrip(At(hour, minute), At(hour, minute) + 600)]).IsReachable);

    [Fact]
    public void The_quickest_way_that_fits_proves_it_and_of_equally_quick_ones_the_one_with_least_waiting()
    {
        var cell = Judge(s_course, [Trip(8, 0, 8, 35), Trip(8, 15, 8, 45), Trip(8, 25, 8, 55)], [Trip(12, 10, 12, 30), Trip(12, 20, 12, 40)]);
        Assert.Equal(new ReachTrip(At(8, 25), At(8, 55)), cell.There);
        Assert.Equal(new ReachTrip(At(12, 10), At(12, 30)), cell.Back);
    }

    [Fact]
    public void A_way_that_fits_but_is_too_long_says_by_how_much()
    {
        var cell = Judge(s_course, [Trip(7, 30, 8, 42), Trip(7, 40, 8, 50)], [Trip(12, 0, 12, 10)]);
        Assert.Equal((GapReason.TooLong, 10), (cell.Gap, cell.MissedBy));
        Assert.Equal(new ReachTrip(At(12, 0), At(12, 10)), cell.Back);
    }

    [Fact]
    public void A_way_at_other_hours_says_how_far_the_nearest_is()
    {
        var cell = Judge(s_course, [Trip(6, 0, 6, 30), Trip(8, 50, 9, 20), Trip(10, 0, 10, 30)], [Trip(12, 0, 12, 10)]);
        Assert.Equal((GapReason.WrongHours, 20), (cell.Gap, cell.MissedBy));
    }

    [Fact]
    public void Whatever_misses_by_less_is_named()
    {
        var back = new[] { Trip(12, 0, 12, 10) };
        Assert.Equal(GapReason.WrongHours, Judge(s_course, [Trip(7, 0, 8, 30), Trip(8, 50, 9, 20)], back).Gap);
        Assert.Equal(GapReason.TooLong, Judge(s_course, [Trip(7, 30, 8, 35), Trip(8, 50, 9, 20)], back).Gap);
    }

    [Fact]
    public void Nothing_that_could_ever_fit_is_no_service()
    {
        Assert.Equal(GapReason.NoService, Judge(s_course, [], [Trip(12, 0, 12, 10)]).Gap);
        Assert.Equal(GapReason.NoService, Judge(s_course, [Trip(15, 0, 17, 0)], [Trip(12, 0, 12, 10)]).Gap);
    }

    [Fact]
    public void Without_a_way_home_the_reason_for_that_is_kept()
    {
        var cell = Judge(s_course, [Trip(8, 30, 8, 55)], [Trip(13, 5, 13, 30)]);
        Assert.Equal((GapReason.NoWayBack, GapReason.WrongHours, 5), (cell.Gap, cell.BackGap, cell.MissedBy));
        Assert.Equal(new ReachTrip(At(8, 30), At(8, 55)), cell.There);
        Assert.Equal(default, cell.Back);
    }

    [Fact]
    public void A_ride_that_had_to_be_booked_earlier_is_the_most_hopeful_reason()
    {
        TimedWay[] late = [TimedWay.Of(Trip(8, 55, 9, 5))];
        TimedWay[] booked = [TimedWay.Of(Trip(8, 20, 8, 50))];
        TimedWay[] back = [TimedWay.Of(Trip(12, 0, 12, 10))];
        var cell = s_judge.Judge(s_course, 0, new LayerWays { There = late, Back = back, ThereIfBooked = booked, BackIfBooked = back, WhenEmpty = GapReason.NoService });
        Assert.Equal(GapReason.BookAhead, cell.Gap);
    }

    [Fact]
    public void A_walk_opens_a_bus_layer_but_its_length_explains_no_gap()
    {
        TimedWay[] walk = [TimedWay.Always(3000)];
        Assert.True(s_judge.Judge(s_course, 0, new LayerWays { There = walk, Back = walk, WalksThere = 1, WalksBack = 1 }).IsReachable);
        TimedWay[] far = [TimedWay.Always(3660)];
        var bus = s_judge.Judge(s_course, 0, new LayerWays { There = far, Back = far, WalksThere = 1, WalksBack = 1, WhenEmpty = GapReason.NoService });
        Assert.Equal(GapReason.NoService, bus.Gap);
        var foot = s_judge.Judge(s_course, 0, new LayerWays { There = far, Back = far });
        Assert.Equal((GapReason.TooLong, 1), (foot.Gap, foot.MissedBy));
    }

    [Fact]
    public void A_walk_arrives_at_the_start_and_leaves_at_the_end()
    {
        TimedWay[] walk = [TimedWay.Always(600)];
        var cell = s_judge.Judge(s_course, 0, new LayerWays { There = walk, Back = walk });
        Assert.Equal((new ReachTrip(At(8, 50), At(9, 0)), new ReachTrip(At(12, 0), At(12, 10))), (cell.There, cell.Back));
    }

    [Fact]
    public void A_visit_needs_a_way_home_within_the_wait_after_its_own_arrival()
    {
        Assert.True(Judge(s_office, [Trip(8, 20, 8, 50)], [Trip(10, 45, 11, 0)]).IsReachable);
        var cell = Judge(s_office, [Trip(8, 20, 8, 50)], [Trip(10, 50, 11, 5)]);
        Assert.Equal((GapReason.NoWayBack, GapReason.WrongHours, 5), (cell.Gap, cell.BackGap, cell.MissedBy));
    }

    [Fact]
    public void A_visit_ends_by_closing()
    {
        Assert.True(Judge(s_office, [Trip(10, 0, 10, 15)], [Trip(11, 0, 11, 15)]).IsReachable);
        Assert.Equal(GapReason.WrongHours, Judge(s_office, [Trip(10, 0, 10, 16)], [Trip(11, 5, 11, 15)]).Gap);
    }

    [Fact]
    public void A_visitor_on_foot_chooses_the_moment_that_suits_the_bus_home()
    {
        TimedWay[] walk = [TimedWay.Always(1200)];
        TimedWay[] bus = [TimedWay.Of(Trip(11, 40, 12, 0))];
        var cell = s_judge.Judge(s_office, 0, new LayerWays { There = walk, Back = bus });
        Assert.Equal(new ReachTrip(At(9, 55), At(10, 15)), cell.There);
        Assert.Equal(new ReachTrip(At(11, 40), At(12, 0)), cell.Back);
    }

    [Fact]
    public void Childcare_needs_four_ways()
    {
        ReachTrip[] there = [Trip(7, 40, 8, 0), Trip(13, 0, 13, 20)];
        ReachTrip[] back = [Trip(8, 30, 8, 50), Trip(13, 45, 14, 5)];
        var cell = Judge(s_childcare, there, back);
        Assert.True(cell.IsReachable);
        Assert.Equal((there[0], back[1]), (cell.There, cell.Back));
        Assert.Equal(GapReason.WrongHours, Judge(s_childcare, there[..1], back).Gap);
        Assert.Equal((GapReason.NoWayBack, GapReason.WrongHours), Reasons(Judge(s_childcare, there, back[..1])));
        Assert.Equal((GapReason.NoWayBack, GapReason.WrongHours), Reasons(Judge(s_childcare, there, back[1..])));
    }

    [Fact]
    public void Bringing_a_child_leaves_time_to_hand_it_over()
    {
        ReachTrip[] there = [Trip(9, 0, 9, 25), Trip(13, 30, 13, 51)];
        Assert.Equal(GapReason.WrongHours, Judge(s_childcare, there, [Trip(9, 35, 9, 50), Trip(14, 0, 14, 15)]).Gap);
        there[1] = Trip(13, 30, 13, 50);
        Assert.True(Judge(s_childcare, there, [Trip(9, 35, 9, 50), Trip(14, 0, 14, 15)]).IsReachable);
        Assert.False(Judge(s_childcare, there, [Trip(9, 34, 9, 50), Trip(14, 0, 14, 15)]).IsReachable);
    }

    private static (GapReason Gap, GapReason BackGap) Reasons(ReachCell cell) => (cell.Gap, cell.BackGap);

    private static ReachCell Judge(SessionTimes times, ReachTrip[] there, ReachTrip[] back) => s_judge.Judge(times, 600, new LayerWays
    {
        There = Array.ConvertAll(there, TimedWay.Of),
        Back = Array.ConvertAll(back, TimedWay.Of),
        WhenEmpty = GapReason.NoService,
    });

    private static ReachTrip Trip(int fromHour, int fromMinute, int toHour, int toMinute) => new(At(fromHour, fromMinute), At(toHour, toMinute));

    private static int At(int hour, int minute) => ((hour * 60) + minute) * 60;
}
