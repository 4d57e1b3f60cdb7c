using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Weeks;

/// <summary>Several days that are planned together because drivers' weekly limits and fair load bind them.</summary>
public sealed class WeekProblem
{
    /// <param name="days">The days in order; a driver has the same vehicle number on each.</param>
    /// <param name="limits">Limits over all days, for drivers who have any.</param>
    /// <exception cref="InputException">A limit is negative or a driver has two.</exception>
    public WeekProblem(IReadOnlyList<PoolProblem> days, IReadOnlyList<WeekLimit> limits)
    {
        Days = days;
        if (limits.FirstOrDefault(limit => limit.Milliseconds < 0 || limit.Metres < 0 || limit.Rides < 0) is { } negative)
            throw new InputException($"Vehicle {negative.VehicleId} has a negative limit for the week.");
        if (limits.GroupBy(limit => limit.VehicleId).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new InputException($"Vehicle {twice.Key} has two limits for the week.");
        if (limits.Any(limit => limit.Metres is not null) && days.Any(day => !day.TravelTimes.HasDistances))
            throw new InputException("A driver has a distance limit for the week but a day's travel times carry no distances.");
        Limits = limits.ToDictionary(limit => limit.VehicleId);
    }

    public IReadOnlyList<PoolProblem> Days { get; }

    /// <summary>Limits by vehicle number.</summary>
    public IReadOnlyDictionary<int, WeekLimit> Limits { get; }
}
