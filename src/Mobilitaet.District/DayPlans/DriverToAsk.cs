using Mobilitaet.District.Drivers;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>A driver without a tour on the day who could be asked, and for what.</summary>
public sealed class DriverToAsk
{
    public int Id { get; init; }

    public int DayPlanId { get; init; }

    public int DriverId { get; init; }

    public Driver? Driver { get; init; }

    /// <summary>Requests that this driver alone could serve.</summary>
    public required List<int> RideRequestIds { get; init; }

    public int People { get; init; }

    /// <summary>What it asks of the driver, from home to home.</summary>
    public int Minutes { get; init; }

    /// <summary>When the driver would leave home first.</summary>
    public LocalTime Departure { get; init; }

    /// <summary>When the driver would be home for good.</summary>
    public LocalTime Return { get; init; }
}
