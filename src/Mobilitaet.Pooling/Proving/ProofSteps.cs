using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Proving;

/// <summary>The steps of one proof: how many people can be served, then at which cost.</summary>
internal sealed class ProofSteps
{
    private const double PeopleAccuracy = 1e-3;
    private const double CostAccuracy = 1e-9;

    private readonly PoolProblem _problem;
    private readonly ProofOptions _options;
    private readonly Func<bool> _isStopped;
    private readonly ProofDay _day;
    private readonly RepeatableRides _repeatable;
    private readonly EventGraph? _graph;
    private readonly IReadOnlyList<DriverShift> _shifts;
    private PoolPlan _best;
    private PlanValue _known;
    private PoolPlan? _better;

    public ProofSteps(PoolProblem problem, PoolPlan best, PlanValue known, ProofOptions options, Func<bool> isStopped)
    {
        (_problem, _best, _known, _options, _isStopped) = (problem, best, known, options, isStopped);
        _day = new ProofDay(problem);
        _graph = EventGraphBuilder.TryBuild(_day, options.MostArcs, isStopped);
        _shifts = ShiftList.Of(_day);
        _repeatable = new RepeatableRides(_day);
    }

    private ProofGap StoppedOrTooLarge => _isStopped() ? ProofGap.Stopped : ProofGap.TooLarge;

    private int AllPeople => _problem.Requests.Sum(request => request.People);

    // One person more counts more than any number of requests.
    private long WeightOf(PoolRequest request) => ((long)request.People * (_problem.Requests.Count + 1)) + 1;

    public ProofResult Run()
    {
        if (_graph is null)
            return new ProofResult { Gap = StoppedOrTooLarge };
        if (_known.Requests == _problem.Requests.Count)
            return ProveCost(AllPeople);
        var people = ProvePeople();
        return people.Gap is null ? ProveCost(_known.People) : people;
    }

    /// <summary>Bounds the people served; without a gap nobody more, and no request more, can be served than by the best plan.</summary>
    private ProofResult ProvePeople()
    {
        long[] weights = [.. _problem.Requests.Select(request => WeightOf(request) * ProofCosts.Unit)];
        if (FindRun(false, new ProofGoal(weights, []), weights.Average()) is not { } run)
            return new ProofResult { Gap = StoppedOrTooLarge };
        run.Run((WeightLeftOut() - 1) * ProofCosts.Unit, PeopleAccuracy);
        if (run.Chosen is { } chosen)
            Take(chosen);
        var left = WeightLeftOut();
        var proven = Math.Clamp(DivideUp(run.Bound, ProofCosts.Unit), 0, left);
        // Each request left out has at least one person.
        var stay = DivideUp(proven, _problem.Requests.Count + 2);
        var gap = proven == left ? (ProofGap?)null : run.Gap ?? ProofGap.UnregardedRules;
        return new ProofResult { PeopleBound = (int)(AllPeople - stay), Gap = gap, BetterPlan = _better };
    }

    /// <summary>Bounds the cost of serving as many as the best plan does, which is as many as can be.</summary>
    private ProofResult ProveCost(int people)
    {
        var result = new ProofResult { PeopleBound = people, BetterPlan = _better };
        int[] allowances = [AllPeople - _known.People, _problem.Requests.Count - _known.Requests];
        var goal = allowances[1] == 0 ? new ProofGoal(null, []) : new ProofGoal(new long[_problem.Requests.Count], allowances);
        if (FindRun(true, goal, Math.Abs((double)_known.Cost) * ProofCosts.Unit / Math.Max(1, _problem.Requests.Count)) is not { } run)
            return result with { Gap = StoppedOrTooLarge };
        run.Run((_known.Cost - 1) * ProofCosts.Unit, CostAccuracy);
        if (run.Bound == long.MinValue)
            return result with { Gap = ProofGap.Stopped };
        if (run.Chosen is { } chosen)
            Take(chosen);
        var bound = Math.Min(_known.Cost, DivideUp(run.Bound, ProofCosts.Unit));
        var isOptimal = bound == _known.Cost;
        return result with { CostBound = bound, IsOptimal = isOptimal, Gap = isOptimal ? null : run.Gap ?? ProofGap.UnregardedRules, BetterPlan = _better };
    }

    /// <summary>Writes a choice down as a plan and keeps it when it passes the checker and is better than what is known.</summary>
    private void Take(IReadOnlyList<PoolColumn> chosen)
    {
        if (new ChosenPlan(_day, _shifts).Find(chosen) is not { } plan || PlanChecker.Check(_problem, plan).Count > 0)
            return;
        var value = PlanChecker.ValueOf(_problem, plan);
        if (value > _known)
            (_best, _known, _better) = (plan, value, plan);
    }

    private ProofRun? FindRun(bool countsDriving, ProofGoal goal, double scale)
    {
        var costs = new ProofCosts(_day, countsDriving);
        var searches = new List<ShiftSearch>();
        var arcs = 0L;
        foreach (var shift in _shifts)
        {
            var network = NetworkBuilder.Build(_day, _graph!, shift, costs);
            arcs += network.ArcCount;
            if (arcs > _options.MostArcs || _isStopped())
                return null;
            searches.Add(new ShiftSearch(_day, shift, network, _repeatable));
        }
        var usual = searches.SelectMany(search => search.Network.Cost).Where(cost => cost < TravelTimes.Unreachable * ProofCosts.Unit).Select(cost => Math.Abs((double)cost)).DefaultIfEmpty().Average();
        var run = new ProofRun(_day, costs, searches, _repeatable, goal, Math.Max(ProofCosts.Unit, Math.Max(scale, usual)), _isStopped);
        foreach (var (rides, shift, cost) in new KnownTours(_day, _shifts, costs).List(_best))
            run.Add(rides, shift, cost);
        return run;
    }

    private long WeightLeftOut()
    {
        var served = _best.Tours.SelectMany(tour => tour.Stops).Select(stop => stop.RequestId).ToHashSet();
        return _problem.Requests.Where(request => !served.Contains(request.Id)).Sum(WeightOf);
    }

    private static long DivideUp(long number, long by) => (number / by) + (number % by > 0 ? 1 : 0);
}
