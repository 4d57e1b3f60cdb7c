using Mobilitaet.District.Offers;
using Mobilitaet.Pooling.Explanations;
using NodaTime;

namespace Mobilitaet.District.Rides;

/// <summary>A wish to travel on one day (Fahrtwunsch): rides that belong together, such as there and back; all are promised or none.</summary>
public sealed class RideRequest
{
    public int Id { get; init; }

    /// <summary>The booking code, or the key of the file this request came from; unique.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>The language of messages, as a two-letter code.</summary>
    public string Language { get; set; } = "de";

    /// <summary>The languages the party speaks.</summary>
    public List<string> Languages { get; set; } = [];

    public RideSource Source { get; init; }

    public LocalDate Date { get; set; }

    /// <summary>In the order of the day; at least one.</summary>
    public List<Ride> Rides { get; } = [];

    /// <summary>The offer travelled to; null for any other destination.</summary>
    public string? OfferId { get; set; }

    public Offer? Offer { get; init; }

    /// <summary>The course of rides this request belongs to; null for a single one.</summary>
    public int? SeriesId { get; init; }

    public RideRequestState State { get; set; }

    public Instant CreatedAt { get; init; }

    /// <summary>When those who are still being looked for are told yes or no; null where nobody was told such a time.</summary>
    public Instant? DecideBy { get; set; }

    /// <summary>When the state became final.</summary>
    public Instant? EndedAt { get; set; }

    /// <summary>Why it was refused or broken.</summary>
    public UnservedCause? RefusedFor { get; set; }

    /// <summary>How many people it brings to where they want to be.</summary>
    public int People => Rides.Count == 0 ? 0 : Rides.Max(ride => ride.Party.People);

    /// <summary>The ride with this index.</summary>
    public Ride GetRide(int index) => Rides.Find(ride => ride.Index == index)
        ?? throw new InvalidOperationException($"Request {Id} has no ride {index}.");

    /// <summary>Whether this ride ends where the first one began.</summary>
    public bool IsWayHome(Ride ride) => ride.Index > 0 && Rides.Find(first => first.Index == 0) is { } first && first.From == ride.To;
}
