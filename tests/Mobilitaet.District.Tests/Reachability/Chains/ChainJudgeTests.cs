using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Chains;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing.Reachability;

namespace Mobilitaet.District.Tests.Reachability.Chains;

/// <summary>The rules of chains on hand-made trips: a course from 9:00 to 12:00, hand-over takes ten minutes.</summary>
public class ChainJudgeTests
{
    private static readonly SessionTimes s_course = new(ReachSessionKind.Course, At(9, 0), At(12, 0));
    private static readonly SessionTimes s_childcare = new(ReachSessionKind.Childcare, At(7, 30), At(14, 0));
    private static readonly ReachTrip[] s_toChildcare = [Trip(7, 50, 8, 10)];
    private static readonly ReachTrip[] s_toCourse = [Trip(8, 20, 8, 40)];
    private static readonly ReachTrip[] s_fromCourse = [Trip(12, 10, 12, 30)];
    private static readonly ReachTrip[] s_home = [Trip(12, 40, 13, 0)];

    [Fact]
    public void A_chain_hands_the_child_over_between_two_buses_each_way()
    {
        var cell = Judge(s_childcare, s_toChildcare, s_toCourse, s_fromCourse, s_home);
        Assert.True(cell.IsReachable);
        Assert.Equal(new ChainTrip(s_toChildcare[0], s_toCourse[0]), cell.Outward);
        Assert.Equal(new ChainTrip(s_fromCourse[0], s_home[0]), cell.Homeward);
        Assert.Equal(50 * 60, cell.Outward.Seconds);
    }

    [Fact]
    public void Handing_over_takes_its_time()
    {
        Assert.Equal(GapReason.WrongHours, Judge(s_childcare, [Trip(7, 50, 8, 11)], s_toCourse, s_fromCourse, s_home).Gap);
        var cell = Judge(s_childcare, s_toChildcare, s_toCourse, s_fromCourse, [Trip(12, 39, 13, 0)]);
        Assert.Equal((GapReason.NoWayBack, GapReason.WrongHours, 1), (cell.Gap, cell.BackGap, cell.MissedBy));
    }

    [Fact]
    public void Childcare_that_opens_too_late_or_closes_too_early_is_closed()
    {
        var late = Judge(s_childcare with { Start = At(8, 15) }, s_toChildcare, s_toCourse, s_fromCourse, s_home);
        Assert.Equal((GapReason.ChildcareClosed, 5), (late.Gap, late.MissedBy));
        var early = Judge(s_childcare with { End = At(12, 30) }, s_toChildcare, s_toCourse, s_fromCourse, s_home);
        Assert.Equal((GapReason.ChildcareClosed, 10), (early.Gap, early.MissedBy));
        Assert.True(Judge(s_childcare with { Start = At(8, 10), End = At(12, 40) }, s_toChildcare, s_toCourse, s_fromCourse, s_home).IsReachable);
    }

    [Fact]
    public void Who_comes_before_opening_waits_at_the_door()
    {
        var cell = Judge(s_childcare with { Start = At(8, 0) }, [Trip(7, 30, 7, 45)], s_toCourse, s_fromCourse, s_home);
        Assert.True(cell.IsReachable);
    }

    [Fact]
    public void The_whole_way_has_a_budget_of_its_own()
    {
        var cell = Judge(s_childcare, [Trip(6, 58, 7, 40)], s_toCourse, s_fromCourse, s_home);
        Assert.Equal((GapReason.TooLong, 12), (cell.Gap, cell.MissedBy));
    }

    [Fact]
    public void A_leg_that_is_too_long_by_itself_is_named()
    {
        var cell = Judge(s_childcare, [Trip(7, 5, 8, 10)], s_toCourse, s_fromCourse, s_home);
        Assert.Equal((GapReason.TooLong, 5), (cell.Gap, cell.MissedBy));
        Assert.Equal(GapReason.NoService, Judge(s_childcare, [], s_toCourse, s_fromCourse, s_home).Gap);
    }

    [Fact]
    public void The_quickest_of_several_chains_is_kept()
    {
        var cell = Judge(s_childcare, [Trip(7, 30, 7, 50), Trip(7, 55, 8, 5)], [Trip(8, 20, 8, 35), Trip(8, 30, 8, 55)], s_fromCourse, s_home);
        Assert.Equal(new ChainTrip(Trip(7, 55, 8, 5), Trip(8, 20, 8, 35)), cell.Outward);
    }

    [Fact]
    public void A_slow_bus_to_the_course_helps_where_the_quick_one_comes_too_early()
    {
        var quick = Ways([Trip(8, 20, 8, 29)], [Trip(13, 1, 13, 10)]);
        var near = Ways(s_toChildcare, [Trip(13, 20, 13, 40)]);
        var (judge, times) = (new ChainJudge(new ReachRules()), s_childcare);
        var closed = judge.Judge(s_course, times, 600, near, quick);
        Assert.Equal((GapReason.WrongHours, 1), (closed.Gap, closed.MissedBy));
        Assert.True(judge.MayHide(s_course, closed, quick));
        TimedWay[] slowThere = [TimedWay.Of(Trip(8, 20, 8, 40))], slowBack = [TimedWay.Of(Trip(12, 50, 13, 10))];
        var open = judge.Judge(s_course, times, 600, near, quick with { HiddenThere = slowThere, HiddenBack = slowBack });
        Assert.Equal((new ChainTrip(s_toChildcare[0], Trip(8, 20, 8, 40)), Trip(12, 50, 13, 10)), (open.Outward, open.Homeward.First));
        Assert.False(judge.MayHide(s_course, closed, Ways([Trip(7, 20, 7, 29)], [Trip(13, 51, 14, 10)])));
    }

    private static LayerWays Ways(ReachTrip[] there, ReachTrip[] back) =>
        new() { There = Array.ConvertAll(there, TimedWay.Of), Back = Array.ConvertAll(back, TimedWay.Of), WhenEmpty = GapReason.NoService };

    private static ChainCell Judge(SessionTimes childcare, ReachTrip[] toChildcare, ReachTrip[] toCourse, ReachTrip[] fromCourse, ReachTrip[] home) =>
        new ChainJudge(new ReachRules()).Judge(
            s_course, childcare, 600,
            Ways(toChildcare, home), Ways(toCourse, fromCourse));

    private static ReachTrip Trip(int fromHour, int fromMinute, int toHour, int toMinute) => new(At(fromHour, fromMinute), At(toHour, toMinute));

    private static int At(int hour, int minute) => ((hour * 60) + minute) * 60;
}
