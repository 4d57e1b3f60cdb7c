using Mobilitaet.District.Offers;
using NodaTime;

namespace Mobilitaet.District.Rides;

/// <summary>The same rides on some weekdays until a last day, such as to a course; each day becomes a <see cref="RideRequest"/> of its own.</summary>
public sealed class RideSeries
{
    public int Id { get; init; }

    /// <summary>The booking code, unique.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>The language of messages, as a two-letter code.</summary>
    public string Language { get; set; } = "de";

    /// <summary>The languages the party speaks.</summary>
    public List<string> Languages { get; set; } = [];

    public RideSource Source { get; init; }

    public string? OfferId { get; set; }

    public Weekdays Weekdays { get; set; }

    public LocalDate FirstDay { get; set; }

    public LocalDate LastDay { get; set; }

    /// <summary>Whether public holidays are left out.</summary>
    public bool ExceptHolidays { get; set; }

    public Instant CreatedAt { get; init; }

    public Instant? CancelledAt { get; set; }

    /// <summary>In the order of the day; at least one.</summary>
    public List<SeriesRide> Rides { get; } = [];
}
