using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Drivers;

/// <summary>A volunteer with a car.</summary>
public sealed class Driver
{
    public int Id { get; init; }

    /// <summary>The key of the file this driver came from, stable across imports.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>The language of messages, as a two-letter code.</summary>
    public string Language { get; set; } = "de";

    /// <summary>Hash of the key in the driver's personal link; null before an invitation.</summary>
    public string? AccessKeyHash { get; set; }

    /// <summary>Home village.</summary>
    public required string PlaceName { get; set; }

    public double Latitude { get; set; }

    public double Longitude { get; set; }

    /// <summary>Seats for passengers.</summary>
    public int Seats { get; set; }

    public int ChildSeats { get; set; }

    public int Boosters { get; set; }

    public int WheelchairPlaces { get; set; }

    public List<string> Languages { get; set; } = [];

    /// <summary>Until when children may travel alone with this driver; null without certificate.</summary>
    public LocalDate? ChildrenAloneCertificateUntil { get; set; }

    /// <summary>Until when the driving licence that somebody saw is valid; null when nobody saw one.</summary>
    public LocalDate? LicenceUntil { get; set; }

    /// <summary>Whether nothing is promised in this driver's name before the driver has accepted it.</summary>
    public bool AsksFirst { get; set; }

    public int MaximumTourMinutes { get; set; }

    public int? MaximumKilometresPerWeek { get; set; }

    public int? MaximumRidesPerWeek { get; set; }

    public bool IsActive { get; set; } = true;

    public List<DriverAvailability> Availabilities { get; } = [];

    public List<DriverException> Exceptions { get; } = [];

    public GeoPoint Position => new(Latitude, Longitude);

    /// <summary>Whether the driver's week or a day out of the ordinary has hours on this date.</summary>
    public bool MayDriveOn(LocalDate date) => ListHours(date).Count > 0;

    /// <summary>The hours of a date, in any order: those of its weekday and extra ones, without those away; an end at midnight is the end of the day.</summary>
    public List<(LocalTime From, LocalTime Until)> ListHours(LocalDate date) => DriverHours.List(this, date);

    /// <summary>What the car offers, given how many prams its boot takes.</summary>
    public Load CapacityWith(int prams) => new(Seats, ChildSeats, Boosters, WheelchairPlaces, prams);
}
