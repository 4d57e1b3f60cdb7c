using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Stopping;

namespace Mobilitaet.Pooling.Weeks;

/// <summary>
/// Plans a week day by day in turns: each day is solved within what the other days leave of every driver's weekly limits, and with a cost that rises with the driver's
/// other hours of the week. Where a used-up limit leaves somebody unserved, a driver's share is moved from one day to another when the whole week gains.
/// </summary>
public sealed class WeekPlanner
{
    private readonly WeekProblem _week;
    private readonly WeekOptions _options;
    private readonly PoolSolution?[] _days;

    private WeekPlanner(WeekProblem week, WeekOptions options)
    {
        _week = week;
        _options = options;
        _days = new PoolSolution?[week.Days.Count];
    }

    /// <exception cref="OperationCanceledException">The planning was cancelled.</exception>
    public static WeekPlan Plan(WeekProblem week, WeekOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var planner = new WeekPlanner(week, options);
        planner.Sweep(progress, cancellation);
        planner.MoveShares(cancellation);
        planner.Explain(cancellation);
        progress?.Report(1);
        return new WeekPlan([.. planner._days.Select(day => day!)]);
    }

    private void Sweep(IProgress<double>? progress, CancellationToken cancellation)
    {
        // Days on which drivers are scarcest choose first.
        var order = Enumerable.Range(0, _days.Length).OrderByDescending(day => Scarcity(_week.Days[day])).ThenBy(day => day).ToList();
        for (var sweep = 0; sweep < _options.Sweeps; sweep++)
        {
            for (var turn = 0; turn < order.Count; turn++)
            {
                var day = order[turn];
                var solved = Solve(day, Within(day), _options.Seed + sweep, cancellation);
                if (_days[day] is not { } known || IsBetter(day, solved, known))
                    _days[day] = solved;
                progress?.Report(((sweep * order.Count) + turn + 1.0) / ((_options.Sweeps * order.Count) + 1));
            }
        }
    }

    private static double Scarcity(PoolProblem day) =>
        (double)day.Requests.Sum(request => request.People) / (1 + day.Vehicles.Sum(vehicle => (double)vehicle.MaximumTourMilliseconds / 3_600_000));

    /// <summary>Compares under the same loads of the other days, which a stored value may predate.</summary>
    private bool IsBetter(int day, PoolSolution solved, PoolSolution known)
    {
        var problem = Within(day);
        return PlanChecker.ValueOf(problem, solved.Plan) > PlanChecker.ValueOf(problem, known.Plan);
    }

    private PoolSolution Solve(int day, PoolProblem problem, int seed, CancellationToken cancellation) => PoolSolver.Solve(
        problem, new SolveOptions(new StopAfterRounds(_options.Rounds), seed) { Start = _days[day]?.Plan, Explain = false }, null, cancellation);

    /// <summary>The day's problem with what the other days leave.</summary>
    private PoolProblem Within(int day)
    {
        var problem = _week.Days[day];
        return new PoolProblem(problem.Requests, [.. problem.Vehicles.Select(vehicle => Within(day, vehicle))], problem.TravelTimes, problem.Terms);
    }

    private PoolVehicle Within(int day, PoolVehicle vehicle)
    {
        var others = default(WeekLoad);
        for (var other = 0; other < _days.Length; other++)
        {
            if (other != day && _days[other] is { } solved)
                others += WeekLoad.Of(solved.Plan, vehicle.Id);
        }
        var left = vehicle with { OtherDaysMilliseconds = (int)Math.Min(int.MaxValue, vehicle.OtherDaysMilliseconds + others.Milliseconds) };
        return _week.Limits.TryGetValue(vehicle.Id, out var limit) ? Limit(left, limit, others) : left;
    }

    private static PoolVehicle Limit(PoolVehicle vehicle, WeekLimit limit, WeekLoad used) => vehicle with
    {
        MaximumTourMilliseconds = (int)Math.Min(vehicle.MaximumTourMilliseconds, Left(limit.Milliseconds, used.Milliseconds) ?? int.MaxValue),
        MaximumMetres = Least(vehicle.MaximumMetres, Left(limit.Metres, used.Metres)),
        MaximumRides = Least(vehicle.MaximumRides, Left(limit.Rides, used.Rides)),
    };

    private static long? Left(long? limit, long used) => limit is { } most ? Math.Max(0, most - used) : null;

    private static int? Least(int? today, long? week) => (today, week) switch
    {
        (null, null) => null,
        ({ } only, null) => only,
        (null, { } only) => (int)Math.Min(int.MaxValue, only),
        ({ } first, { } second) => (int)Math.Min(first, second),
    };

    /// <summary>Frees a driver from one day where this lets the week serve more on another.</summary>
    private void MoveShares(CancellationToken cancellation)
    {
        for (var to = 0; to < _days.Length; to++)
        {
            foreach (var limit in _week.Limits.Values.OrderBy(limit => limit.VehicleId))
            {
                if (_days[to]!.Plan.Unserved.Count == 0)
                    break;
                for (var from = 0; from < _days.Length; from++)
                {
                    if (from != to && WeekLoad.Of(_days[from]!.Plan, limit.VehicleId).Rides > 0 && IsOn(to, limit.VehicleId))
                        TryMove(from, to, limit.VehicleId, cancellation);
                }
            }
        }
    }

    private bool IsOn(int day, int vehicle) => _week.Days[day].Vehicles.Any(other => other.Id == vehicle && other.Windows.Count > 0);

    private void TryMove(int from, int to, int vehicle, CancellationToken cancellation)
    {
        var (keptFrom, keptTo) = (_days[from]!, _days[to]!);
        var problem = Within(from);
        var spared = new PoolProblem(
            problem.Requests, [.. problem.Vehicles.Select(other => other.Id == vehicle ? other with { MaximumRides = 0 } : other)], problem.TravelTimes, problem.Terms);
        _days[from] = Solve(from, spared, _options.Seed, cancellation);
        _days[to] = Solve(to, Within(to), _options.Seed, cancellation);
        // What the second day leaves goes back to the first.
        _days[from] = Solve(from, Within(from), _options.Seed, cancellation);
        var gained = _days[from]!.Value.People + _days[to]!.Value.People - keptFrom.Value.People - keptTo.Value.People;
        var requests = _days[from]!.Value.Requests + _days[to]!.Value.Requests - keptFrom.Value.Requests - keptTo.Value.Requests;
        if (gained < 0 || (gained == 0 && requests <= 0))
            (_days[from], _days[to]) = (keptFrom, keptTo);
    }

    /// <summary>Reasons are found once all days stand.</summary>
    private void Explain(CancellationToken cancellation)
    {
        for (var day = 0; day < _days.Length; day++)
        {
            if (_days[day]!.Plan.Unserved.Count == 0)
                continue;
            var problem = Within(day);
            _days[day] = PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(0), _options.Seed) { Start = _days[day]!.Plan }, null, cancellation);
        }
    }
}
