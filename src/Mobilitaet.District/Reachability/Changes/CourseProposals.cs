using System.Collections.Concurrent;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using NodaTime;

namespace Mobilitaet.District.Reachability.Changes;

/// <summary>Proposes place, weekday and time of a new course by trying all of them for the learners who are enrolled.</summary>
public static class CourseProposals
{
    /// <summary>The best proposals: most learners first, then the least time on the way. Of one place and day only the best time is named.</summary>
    /// <param name="input">Places, drivers and rules.</param>
    /// <param name="planner">Streets and timetable.</param>
    /// <param name="wish">Who learns, and what may be chosen.</param>
    /// <param name="progress">Share done, 0 to 1.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InputException">The wish cannot be fulfilled by anything.</exception>
    public static IReadOnlyList<CourseProposal> Find(
        ReachInput input, JourneyPlanner planner, CourseWish wish, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var homes = wish.LearnersByPlace.Where(entry => entry.Value > 0).Select(entry => entry.Key).Order().ToArray();
        LocalTime[] starts = [.. StartsOf(wish)];
        if (homes.Length == 0 || starts.Length == 0 || wish.Dates.Count == 0)
            throw new InputException("A course needs learners, a day, and a time of day that is long enough for it.");
        var places = wish.Places ?? [.. Enumerable.Range(0, input.Places.Count)];
        var reach = ReachComputation.Prepare(
            input with { Places = [.. homes.Select(home => input.Places[home])], Offers = [NewCourse(input.Places[places[0]])], Sessions = [] },
            planner, places.Select(place => input.Places[place].Position), cancellation);
        var found = new ConcurrentBag<CourseProposal>();
        var slots = places.SelectMany(place => wish.Dates.Select(date => (Place: place, Date: date))).ToArray();
        var done = 0;
        Parallel.ForEach(Partitioner.Create(slots, loadBalance: true), new ParallelOptions { CancellationToken = cancellation }, slot =>
        {
            ReachSession[] sessions = [.. starts.Select(start => SessionOf(wish, slot.Date, start))];
            if (FindBest(reach, wish, homes, sessions, slot.Place, input.Places[slot.Place].Position) is { } proposal)
                found.Add(proposal);
            progress?.Report((double)Interlocked.Increment(ref done) / slots.Length);
        });
        return [.. found.OrderByDescending(proposal => proposal.Learners).ThenBy(proposal => proposal.AverageMinutes)
            .ThenBy(proposal => proposal.Place).ThenBy(proposal => proposal.Date).Take(wish.Best)];
    }

    private static IEnumerable<LocalTime> StartsOf(CourseWish wish)
    {
        var last = MinuteOf(wish.LatestEnd) - wish.DurationMinutes;
        for (var minute = MinuteOf(wish.EarliestStart); minute <= last && wish.DurationMinutes > 0; minute += Math.Max(1, wish.StepMinutes))
            yield return LocalTime.FromMinutesSinceMidnight(minute);
    }

    private static CourseProposal? FindBest(ReachComputation reach, CourseWish wish, int[] homes, ReachSession[] sessions, int place, GeoPoint at)
    {
        var open = reach.Opens(sessions, at, wish.Layer);
        var learners = Enumerable.Range(0, sessions.Length)
            .Select(session => Enumerable.Range(0, homes.Length).Sum(home => open[(session * homes.Length) + home] ? wish.LearnersByPlace[homes[home]] : 0)).ToArray();
        var most = learners.Max();
        if (most == 0)
            return null;
        return Enumerable.Range(0, sessions.Length).Where(session => learners[session] == most)
            .Select(session => Describe(reach.Compute(sessions[session], at), wish, homes, place, most))
            .MinBy(proposal => (proposal.AverageMinutes, proposal.Start));
    }

    private static CourseProposal Describe(ReachRow row, CourseWish wish, int[] homes, int place, int learners)
    {
        var seconds = 0.0;
        var leftOut = new List<int>();
        for (var home = 0; home < homes.Length; home++)
        {
            ref readonly var cell = ref row[home, wish.Layer];
            if (cell.IsReachable)
                seconds += wish.LearnersByPlace[homes[home]] * (double)(cell.There.Seconds + cell.Back.Seconds);
            else
                leftOut.Add(homes[home]);
        }
        return new CourseProposal(place, row.Session.Date, row.Session.Start, row.Session.End, learners, Math.Round(seconds / 60 / learners, 1), leftOut);
    }

    private static ReachSession SessionOf(CourseWish wish, LocalDate date, LocalTime start) =>
        new(0, ReachSessionKind.Course, date, start, start.PlusMinutes(wish.DurationMinutes));

    private static ReachOffer NewCourse(ReachPlace place) => new("", "", OfferCategory.Language, place.Name, place.MunicipalityAgs, place.Position);

    private static int MinuteOf(LocalTime time) => (time.Hour * 60) + time.Minute;
}
