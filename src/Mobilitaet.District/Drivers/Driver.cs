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

    public int MaximumTourMinutes { get; set; }

    public int? MaximumKilometresPerWeek { get; set; }

    public int? MaximumRidesPerWeek { get; set; }

    public bool IsActive { get; set; } = true;

    public List<DriverAvailability> Availabilities { get; } = [];

    public GeoPoint Position => new(Latitude, Longitude);

    /// <summary>What the car offers, given how many prams its boot takes.</summary>
    public Load CapacityWith(int prams) => new(Seats, ChildSeats, Boosters, WheelchairPlaces, prams);
}
