namespace Mobilitaet.Pooling.Model;

/// <summary>A driver with a car on the planned day.</summary>
/// <param name="Id">The caller's number, unique within a problem.</param>
/// <param name="StartLocation">Where every tour starts.</param>
/// <param name="EndLocation">Where every tour ends.</param>
/// <param name="Windows">When the driver is available; a tour lies within one of them.</param>
/// <param name="Capacity">What the car offers.</param>
/// <param name="MaximumTourMilliseconds">Longest time on tour, all tours of the day together.</param>
/// <param name="MaximumMetres">Longest distance of all tours of the day together; null for no limit.</param>
/// <param name="MaximumRides">Most rides on the day; null for no limit.</param>
/// <param name="Has">Bits answering <see cref="PoolRide.Needs"/>.</param>
public sealed record PoolVehicle(
    int Id,
    int StartLocation,
    int EndLocation,
    IReadOnlyList<TimeWindow> Windows,
    Load Capacity,
    int MaximumTourMilliseconds,
    int? MaximumMetres = null,
    int? MaximumRides = null,
    int Has = 0)
{
    /// <summary>Other ways to arrange the car, such as a wheelchair place instead of two seats; at every moment those on board must fit one arrangement.</summary>
    public IReadOnlyList<Load> OtherArrangements { get; init; } = [];

    /// <summary>Bits of languages the driver speaks.</summary>
    public int Languages { get; init; }

    /// <summary>Most tours on the day, each from the start to the end; null for no limit.</summary>
    public int? MaximumTours { get; init; }

    /// <summary>Breaks on this day; one that lies in free time costs nothing.</summary>
    public IReadOnlyList<PoolBreak> Breaks { get; init; } = [];

    /// <summary>Tours that stand.</summary>
    public IReadOnlyList<FixedTour> FixedTours { get; init; } = [];

    /// <summary>Time on tour on the other days of the week, for fair load.</summary>
    public int OtherDaysMilliseconds { get; init; }

    /// <summary>Whether this load fits the car in one of its arrangements.</summary>
    public bool Fits(Load load)
    {
        if (load.FitsInto(Capacity))
            return true;
        foreach (var arrangement in OtherArrangements)
        {
            if (load.FitsInto(arrangement))
                return true;
        }
        return false;
    }
}
