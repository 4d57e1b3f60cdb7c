using Mobilitaet.District.Drivers;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>One driver's ordered stops from home to home.</summary>
public sealed class Tour
{
    public int Id { get; init; }

    public int DayPlanId { get; init; }

    public int DriverId { get; init; }

    public Driver? Driver { get; init; }

    /// <summary>When the driver leaves home.</summary>
    public LocalTime Departure { get; init; }

    /// <summary>When the driver is home again.</summary>
    public LocalTime Return { get; init; }

    public int Metres { get; init; }

    public List<TourStop> Stops { get; } = [];
}
