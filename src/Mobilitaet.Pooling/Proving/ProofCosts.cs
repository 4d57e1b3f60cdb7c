using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Proving;

/// <summary>What a bound counts: the cost of a plan or the people who stay behind; never more than the real cost.</summary>
/// <param name="day">The day.</param>
/// <param name="countsDriving">False when only people count.</param>
internal sealed class ProofCosts(ProofDay day, bool countsDriving)
{
    /// <summary>One metre or one person in the numbers of a proof.</summary>
    public const long Unit = 1000;

    private const long MillisecondsPerHour = 3_600_000;

    public bool CountsDriving { get; } = countsDriving;

    /// <summary>Driving costs its way and, as far as the objective weighs it, its time; the time of waiting is left out.</summary>
    public long Drive(int cost, int leg, DriverShift shift)
    {
        if (!CountsDriving)
            return 0;
        return (cost * Unit) + (long)((Int128)leg * Rate(shift.Vehicle) * Unit / MillisecondsPerHour);
    }

    /// <summary>What a pickup costs with this driver; nothing for a drop-off.</summary>
    public long Stop(int stop, DriverShift shift)
    {
        if (!CountsDriving || (stop & 1) == 1)
            return 0;
        var way = stop >> 1;
        var (ride, objective) = (day.RideOf(way), day.Problem.Objective);
        var metres = (long)day.Metres[way];
        if (ride.Languages != 0 && (ride.Languages & shift.Vehicle.Languages) == 0)
            metres += objective.NoCommonLanguageMetres;
        if (ride.PromisedVehicle is { } promised && promised != shift.Vehicle.Id)
            metres += objective.ChangedDriverMetres;
        foreach (var liking in day.Problem.Requests[day.RequestOf(way)].Drivers)
        {
            if (liking.VehicleId == shift.Vehicle.Id)
                metres += liking.Metres;
        }
        return metres * Unit;
    }

    /// <summary>What the time on tour of a driver's whole day costs, as plans are valued.</summary>
    public long Time(PoolVehicle vehicle, long milliseconds)
    {
        if (!CountsDriving)
            return 0;
        var (objective, hours, others) = (day.Problem.Objective, milliseconds / (decimal)MillisecondsPerHour, vehicle.OtherDaysMilliseconds / (decimal)MillisecondsPerHour);
        var load = ((others + hours) * (others + hours)) - (others * others);
        return Unit * ((long)Math.Floor(objective.MetresPerTourHour * hours) + (long)Math.Round(objective.MetresPerSquaredWeekHour * load));
    }

    /// <summary>By how much the roundings of a plan's value can undercut the sum over its arcs.</summary>
    public long Rounding => !CountsDriving ? 0 : Unit * ((day.Problem.Objective.MetresPerTourHour > 0 ? 1 : 0) + (day.Problem.Objective.MetresPerSquaredWeekHour > 0 ? 1 : 0));

    // (other + today)^2 - other^2 is at least 2 x other x today.
    private long Rate(PoolVehicle vehicle) => day.Problem.Objective.MetresPerTourHour
        + (2L * day.Problem.Objective.MetresPerSquaredWeekHour * vehicle.OtherDaysMilliseconds / MillisecondsPerHour);
}
