using NodaTime;

namespace Mobilitaet.District.Drivers;

/// <summary>A weekly span of time in which a volunteer drives (Verfügbarkeit).</summary>
public sealed class DriverAvailability
{
    public int Id { get; init; }

    public int DriverId { get; init; }

    public IsoDayOfWeek Weekday { get; set; }

    public LocalTime From { get; set; }

    public LocalTime Until { get; set; }
}
