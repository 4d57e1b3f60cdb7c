using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>
/// A problem in flat arrays for the search. A ride has one or more variants (its ways), a variant v has the nodes 2v (getting in) and 2v+1 (getting out).
/// What a problem does not use is null or switched off, so that it costs nothing.
/// </summary>
internal sealed class CompiledProblem
{
    /// <summary>The cost of a ride in a vehicle that may not take it.</summary>
    public const int Forbidden = int.MaxValue;

    private const long HourMilliseconds = 3_600_000;
    private const long SquaredHour = HourMilliseconds * HourMilliseconds;

    /// <exception cref="OperationCanceledException">Compiling was cancelled.</exception>
    public CompiledProblem(PoolProblem source, LegTable? legs = null, CancellationToken cancellation = default)
    {
        Source = source;
        Legs = legs ?? new LegTable(source.TravelTimes);
        Objective = source.Objective;
        MaximumWait = source.Terms.MaximumWaitOnBoardMilliseconds ?? int.MaxValue;
        Vehicles = [.. source.Vehicles.Select((vehicle, index) => new CompiledVehicle(vehicle, index, source.Terms.Now))];
        Rides = new RideCompiler(source, Legs, cancellation).Compile();
        Units = UnitCompiler.Compile(source, Rides);
        foreach (var unit in Units)
        {
            foreach (var ride in unit.Rides)
                Rides.Unit[ride] = unit.Index;
        }
        Costs = VehicleCosts.Find(source, Rides, Vehicles);
        VehicleTypes.Assign(this);
        Apart = ApartRides.Find(source, Rides);
        HasFixed = Vehicles.Any(vehicle => vehicle.HasFixed);
    }

    public PoolProblem Source { get; }

    public PoolObjective Objective { get; }

    public LegTable Legs { get; }

    public CompiledVehicle[] Vehicles { get; }

    public CompiledRides Rides { get; }

    public RideUnit[] Units { get; }

    /// <summary>What a ride costs in a vehicle beside driving, [ride * vehicles + vehicle]; null when it is nothing everywhere.</summary>
    public int[]? Costs { get; }

    /// <summary>For every ride those that must not be on board with it; null when all may share.</summary>
    public int[][]? Apart { get; }

    public int MaximumWait { get; }

    public bool HasFixed { get; }

    public bool HasWaitLimit => MaximumWait < int.MaxValue;

    /// <summary>Whether the time on tour costs anything.</summary>
    public bool CountsTime => Objective.MetresPerTourHour > 0 || Objective.MetresPerSquaredWeekHour > 0;

    /// <summary><see cref="Forbidden"/> when the vehicle may not take the ride.</summary>
    public int CostIn(int ride, int vehicle) => Costs is null ? 0 : Costs[(ride * Vehicles.Length) + vehicle];

    /// <summary>What a driver's time on tour on the day costs, in metres.</summary>
    public long CostOfTime(int vehicle, long milliseconds)
    {
        var cost = 0L;
        if (Objective.MetresPerTourHour > 0)
            cost = Objective.MetresPerTourHour * milliseconds / HourMilliseconds;
        if (Objective.MetresPerSquaredWeekHour > 0)
        {
            // (others + today) squared less others squared, rounded to the nearest metre, halves to the even one.
            var load = (Int128)Objective.MetresPerSquaredWeekHour * milliseconds * (milliseconds + (2L * Vehicles[vehicle].Source.OtherDaysMilliseconds));
            var (whole, rest) = ((long)(load / SquaredHour), (long)(load % SquaredHour));
            cost += 2 * rest > SquaredHour || (2 * rest == SquaredHour && (whole & 1) == 1) ? whole + 1 : whole;
        }
        return cost;
    }
}
