using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Moves;

namespace Mobilitaet.Pooling.Explanations;

/// <summary>
/// Finds out for every unserved request which single milder rule would let it into the finished plan, and how much milder at least:
/// each rule is tried in steps on all unserved requests together, the one that is named as the cause then to the minute.
/// </summary>
public sealed class PlanExplainer
{
    /// <summary>Beyond so many unserved requests amounts stay in steps.</summary>
    private const int MostRefined = 80;

    private readonly PoolProblem _problem;
    private readonly PoolPlan _plan;
    private readonly CancellationToken _cancellation;
    private readonly Func<bool> _isOver;
    private readonly HashSet<int> _open;
    /// <summary>By unserved request the one that is explained for all that ask the same.</summary>
    private readonly Dictionary<int, int> _first = [];
    private readonly LegTable _legs;
    private readonly PlanTrial _standing;
    private readonly PlanTrial _idle;
    private readonly Dictionary<int, List<(Relaxation Rule, int Below, Relief Relief)>> _found = [];

    private PlanExplainer(PoolProblem problem, PoolPlan plan, Func<bool>? isOver, CancellationToken cancellation)
    {
        (_plan, _cancellation, _isOver) = (plan, cancellation, isOver ?? (() => false));
        var unserved = plan.Unserved.Select(request => request.RequestId).ToHashSet();
        var equal = new Dictionary<PoolRequest, int>(new EqualRequests(problem));
        foreach (var request in problem.Requests.Where(request => unserved.Contains(request.Id)))
            _first[request.Id] = equal.TryAdd(request, request.Id) ? request.Id : equal[request];
        _open = [.. _first.Values];
        _problem = new PoolProblem([.. problem.Requests.Where(request => !unserved.Contains(request.Id) || _open.Contains(request.Id))], problem.Vehicles, problem.TravelTimes, problem.Terms);
        _legs = new LegTable(problem.TravelTimes);
        _standing = Trial(_problem);
        _idle = new PlanTrial(_problem, null, _legs, cancellation);
    }

    /// <summary>The plan with a reason for every unserved request.</summary>
    /// <param name="problem">The day.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="isOver">Says when time is over; what is not explained by then keeps what is known and is marked.</param>
    /// <param name="cancellation">Ends explaining with nothing.</param>
    /// <exception cref="OperationCanceledException">Explaining was cancelled.</exception>
    public static PoolPlan Explain(PoolProblem problem, PoolPlan plan, Func<bool>? isOver = null, CancellationToken cancellation = default)
    {
        if (plan.Unserved.Count == 0)
            return plan;
        var explainer = new PlanExplainer(problem, plan, isOver, cancellation);
        explainer.TryAll();
        var reasons = explainer._found.Keys.ToDictionary(id => id, explainer.Explain);
        return plan with { Unserved = [.. plan.Unserved.Select(request => new UnservedRequest(request.RequestId, reasons[explainer._first[request.RequestId]]))] };
    }

    private PlanTrial Trial(PoolProblem problem)
    {
        _cancellation.ThrowIfCancellationRequested();
        return new PlanTrial(problem, _plan, _legs, _cancellation);
    }

    private void TryAll()
    {
        foreach (var id in _open)
            _found[id] = [];
        foreach (var rule in Relaxation.All)
        {
            var below = 0;
            foreach (var step in rule.Steps)
            {
                var asking = _found.Keys.Where(id => !_found[id].Any(found => found.Rule == rule)).ToList();
                if (asking.Count == 0 || _isOver())
                    break;
                var trial = Trial(rule.Apply(_problem, _open, step));
                foreach (var id in asking)
                {
                    if (FindVehicle(trial, id) is { } vehicle)
                        _found[id].Add((rule, below, new Relief(rule.Kind, step, rule.Capacity, vehicle)));
                }
                below = step;
            }
        }
    }

    /// <summary>Who takes the ride that fails in the plan as it is; null when the request does not fit.</summary>
    private int? FindVehicle(PlanTrial trial, int request)
    {
        if (!trial.TryInsert(request))
            return null;
        var failing = _standing.FindFailingRide(request) ?? trial.UnitOf(request).Rides[0];
        var vehicle = trial.Problem.Vehicles[trial.State.VehicleOf[failing]].Source.Id;
        trial.TakeBack();
        return vehicle;
    }

    private UnservedReason Explain(int id)
    {
        _cancellation.ThrowIfCancellationRequested();
        var request = _problem.Requests.First(request => request.Id == id);
        if (RequestContradictions.Find(request, _problem.TravelTimes) is { } own)
            return own;
        if (_isOver())
            return CutShort(id);
        var failing = _standing.FindFailingRide(id);
        // Of requests that travel together another one may have more rides than this.
        var index = failing is { } ride ? Math.Min(_standing.Problem.Rides.Index[ride], request.Rides.Count - 1) : 0;
        if (_problem.Vehicles.All(vehicle => vehicle.Windows.Count == 0))
            return new UnservedReason(UnservedCause.NoDriver, index) { Reliefs = [DriverAt(request, index)] };
        var capable = failing is { } missing ? _idle.ListCapable(missing).Count : 0;
        var found = _found[id];
        var cause = found.FindIndex(candidate => CauseOf(candidate.Rule) is not null);
        var reason = cause >= 0
            ? Reason(id, index, found[cause], capable)
            : capable > 0 ? new UnservedReason(UnservedCause.DriversBusy, index, CapableVehicles: capable)
            : new IdleExplanation(_problem, _legs, _cancellation).Explain(id, index);
        return reason with { Reliefs = [.. ReliefsOf(id, found), DriverAt(request, index)], IsCutShort = _isOver() };
    }

    /// <summary>What was found before time was over; nobody looked at single rides.</summary>
    private UnservedReason CutShort(int id)
    {
        var cause = _found[id].Select(found => CauseOf(found.Rule)).FirstOrDefault(cause => cause is not null);
        return new UnservedReason(cause ?? UnservedCause.DriversBusy, 0) { Reliefs = [.. _found[id].Select(found => found.Relief)], IsCutShort = true };
    }

    /// <summary>The smallest first, and that one to the minute.</summary>
    private IEnumerable<Relief> ReliefsOf(int id, List<(Relaxation Rule, int Below, Relief Relief)> found)
    {
        var sorted = found.OrderBy(candidate => candidate.Relief.Amount * candidate.Rule.Weight).ToList();
        if (sorted.Count == 0)
            return [];
        var smallest = sorted[0].Relief;
        if (_found.Count <= MostRefined && !_isOver())
            smallest = smallest with { Amount = Least(id, sorted[0].Rule, sorted[0].Below, smallest.Amount) };
        var rule = sorted[0].Rule.Apply(_problem, _open, smallest.Amount);
        return sorted.Skip(1).Select(candidate => candidate.Relief).Prepend(smallest with { VehicleId = FindVehicle(Trial(rule), id) ?? smallest.VehicleId });
    }

    private static Relief DriverAt(PoolRequest request, int ride) =>
        new(ReliefKind.OneMoreDriver, 1, Location: request.Rides[ride].Pickup.Location);

    private UnservedReason Reason(int id, int index, (Relaxation Rule, int Below, Relief Relief) found, int capable)
    {
        var (rule, below, relief) = found;
        var (amount, vehicle) = _found.Count > MostRefined || _isOver() ? (relief.Amount, relief.VehicleId) : Refine(id, rule, below, relief);
        return new UnservedReason(CauseOf(rule)!.Value, index, rule.Capacity, vehicle,
            IsInMinutes(rule.Kind) ? amount : null, rule.Kind == ReliefKind.MoreMetres ? amount : null, capable);
    }

    private (int Amount, int? Vehicle) Refine(int id, Relaxation rule, int below, Relief relief)
    {
        if (rule.Kind is ReliefKind.EarlierStart or ReliefKind.LaterEnd)
        {
            var (before, after) = LeastAvailability(id);
            return (before + after, FindVehicle(Trial(Relaxation.WithLongerDays(_problem, before, after)), id));
        }
        var least = Least(id, rule, below, relief.Amount);
        return (least, FindVehicle(Trial(rule.Apply(_problem, _open, least)), id));
    }

    private int Least(int id, Relaxation rule, int below, int suffices) =>
        Least(below, suffices, amount => Serves(rule.Apply(_problem, _open, amount), id), rule.Kind == ReliefKind.MoreMetres ? 100 : 1);

    /// <summary>Minutes before and after that are least together: the least before with any after, or the other way round.</summary>
    private (int Before, int After) LeastAvailability(int id)
    {
        const int Most = 1440;
        bool With(int before, int after) => Serves(Relaxation.WithLongerDays(_problem, before, after), id);
        var before = Least(-1, Most, minutes => With(minutes, Most), 1);
        var first = (Before: before, After: Least(-1, Most, minutes => With(before, minutes), 1));
        var after = Least(-1, Most, minutes => With(Most, minutes), 1);
        var second = (Before: Least(-1, Most, minutes => With(minutes, after), 1), After: after);
        return first.Before + first.After <= second.Before + second.After ? first : second;
    }

    private bool Serves(PoolProblem milder, int id) => Trial(milder).TryInsert(id);

    /// <summary>The least amount that suffices, between one that does not and one that does.</summary>
    private static int Least(int fails, int suffices, Func<int, bool> isEnough, int precision)
    {
        while (suffices - fails > precision)
        {
            var middle = fails + ((suffices - fails) / 2);
            if (isEnough(middle))
                suffices = middle;
            else
                fails = middle;
        }
        return suffices;
    }

    private static bool IsInMinutes(ReliefKind kind) =>
        kind is ReliefKind.LongerRide or ReliefKind.LongerTour or ReliefKind.EarlierStart or ReliefKind.LaterEnd;

    private static UnservedCause? CauseOf(Relaxation rule) => rule.Kind switch
    {
        ReliefKind.Place => UnservedCause.CapacityMissing,
        ReliefKind.SuitableDriver => UnservedCause.NoSuitableDriver,
        ReliefKind.LongerRide => UnservedCause.RideTooLong,
        ReliefKind.LongerTour => UnservedCause.TourTooLong,
        ReliefKind.MoreMetres => UnservedCause.KilometresUsedUp,
        ReliefKind.MoreRides or ReliefKind.MoreTours => UnservedCause.RidesUsedUp,
        ReliefKind.EarlierStart or ReliefKind.LaterEnd => UnservedCause.NoDriverAtThatTime,
        _ => null,
    };
}
