using Mobilitaet.District.Reachability.Changes;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Tests.Reachability.Changes;

/// <summary>Proposals against trying every place and time with a computation of its own.</summary>
public sealed class CourseProposalTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public void Proposes_the_best_time_of_each_place(int seed)
    {
        using var district = new RandomDistrict(seed, trips: 30);
        var wish = new CourseWish
        {
            LearnersByPlace = new Dictionary<int, int> { [0] = 3, [2] = 4, [4] = 1 },
            DurationMinutes = 120,
            Dates = [RandomDistrict.Tuesday],
            StepMinutes = 60,
            Layer = ReachLayer.OnDemand,
            Best = int.MaxValue,
        };
        var proposals = CourseProposals.Find(district.Input, district.Planner, wish, cancellation: TestContext.Current.CancellationToken);
        for (var place = 0; place < district.Input.Places.Count; place++)
        {
            var tried = Try(district, wish, place);
            var best = tried.Where(entry => entry.Learners > 0).OrderByDescending(entry => entry.Learners).ThenBy(entry => entry.Minutes).ThenBy(entry => entry.Start).FirstOrDefault();
            var proposal = proposals.SingleOrDefault(candidate => candidate.Place == place);
            Assert.Equal(best.Learners, proposal?.Learners ?? 0);
            Assert.Equal(best.Learners == 0 ? null : best.Start, proposal?.Start);
            Assert.Equal(best.Minutes, proposal?.AverageMinutes ?? 0, 0.06);
        }
        Assert.Equal(proposals.Select(proposal => proposal.Learners), proposals.Select(proposal => proposal.Learners).OrderDescending());
    }

    [Fact]
    public void Refuses_a_course_that_fits_no_day()
    {
        using var district = new RandomDistrict(1);
        var wish = new CourseWish { LearnersByPlace = new Dictionary<int, int> { [0] = 3 }, DurationMinutes = 24 * 60, Dates = [RandomDistrict.Tuesday] };
        Assert.Throws<InputException>(() => CourseProposals.Find(district.Input, district.Planner, wish, cancellation: TestContext.Current.CancellationToken));
    }

    private static List<(LocalTime Start, int Learners, double Minutes)> Try(RandomDistrict district, CourseWish wish, int place)
    {
        var input = district.Input with
        {
            Offers = [district.Input.Offers[0] with { Position = district.Input.Places[place].Position }],
            Sessions = [.. Enumerable.Range(8, 11).Select(hour => new ReachSession(
                0, ReachSessionKind.Course, RandomDistrict.Tuesday, new LocalTime(hour, 0), new LocalTime(hour, 0).PlusMinutes(wish.DurationMinutes)))],
        };
        var table = ReachComputation.Prepare(input, district.Planner).Run();
        return [.. Enumerable.Range(0, input.Sessions.Count).Select(session =>
        {
            var coming = wish.LearnersByPlace.Where(group => table[session, group.Key, wish.Layer].IsReachable).ToList();
            var learners = coming.Sum(group => group.Value);
            var seconds = coming.Sum(group => group.Value * (double)(table[session, group.Key, wish.Layer].There.Seconds + table[session, group.Key, wish.Layer].Back.Seconds));
            return (input.Sessions[session].Start, learners, learners == 0 ? 0 : seconds / 60 / learners);
        })];
    }
}
