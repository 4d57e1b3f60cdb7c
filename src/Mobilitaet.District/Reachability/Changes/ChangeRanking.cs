using System.Collections.Concurrent;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing.Journeys;

namespace Mobilitaet.District.Reachability.Changes;

/// <summary>Ranks single changes by the people who gain a session: other times, other villages, longer childcare, one more driver, one more bus or on-demand trip, less notice. Every change is judged exactly, under the rules of the table.</summary>
/// <param name="reach">Must know every place as a door.</param>
/// <param name="table">What can be reached today.</param>
/// <param name="planner">Streets and timetable.</param>
/// <param name="options">What is tried, and for whom it counts.</param>
public sealed class ChangeRanking(ReachComputation reach, ReachTable table, JourneyPlanner planner, ChangeOptions options)
{
    /// <summary>The best of every kind, best first.</summary>
    /// <param name="progress">Share done, 0 to 1.</param>
    /// <param name="cancellation">Ends it.</param>
    public IReadOnlyList<ChangeEffect> Run(IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var sessions = new SessionTries(reach, table, options);
        Func<EffectCount, IEnumerable<ChangeEffect>>[] tries =
        [
            .. new BookingTries(reach, table, options).All(),
            .. new ChildcareTries(reach, options).All(),
            .. new TripTries(reach, table, planner, options, onDemand: false).All(),
            .. new TripTries(reach, table, planner, options, onDemand: true).All(),
            .. sessions.Shifts(),
            .. sessions.Moves(),
            .. new DriverTries(reach, table, options).All(),
        ];
        var found = new ConcurrentBag<ChangeEffect>();
        using var counts = new ThreadLocal<EffectCount>(() => new EffectCount(table.Input, options.Learners));
        var done = 0;
        Parallel.ForEach(Partitioner.Create(tries, loadBalance: true), new ParallelOptions { CancellationToken = cancellation }, attempt =>
        {
            foreach (var effect in attempt(counts.Value!).Where(IsUseful))
                found.Add(effect);
            progress?.Report((double)Interlocked.Increment(ref done) / tries.Length);
        });
        return [.. found.GroupBy(effect => effect.Change.GetType())
            .SelectMany(kind => kind.Order(EffectOrder.BestFirst).Take(options.BestOfKind))
            .Order(EffectOrder.BestFirst)];
    }

    private static bool IsUseful(ChangeEffect effect) => effect.NetLearners > 0 || effect.NetPeople > 0;
}
