using NodaTime;

namespace Mobilitaet.District.Drivers;

/// <summary>Days on which a driver's week is another than usual: away, or there at other hours.</summary>
public sealed class DriverException
{
    public int Id { get; init; }

    public int DriverId { get; init; }

    public LocalDate FirstDay { get; set; }

    public LocalDate LastDay { get; set; }

    /// <summary>The hours of <see cref="DriverExceptionKind.Extra"/> and, when given, of <see cref="DriverExceptionKind.Away"/>; null for the whole day.</summary>
    public LocalTime? From { get; set; }

    public LocalTime? Until { get; set; }

    public DriverExceptionKind Kind { get; set; }

    public bool Covers(LocalDate date) => FirstDay <= date && date <= LastDay;
}
