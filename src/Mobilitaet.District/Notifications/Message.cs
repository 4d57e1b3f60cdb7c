using NodaTime;

namespace Mobilitaet.District.Notifications;

/// <summary>Something that somebody must be told: stored once, together with what it tells of, and sent at least once.</summary>
public sealed class Message
{
    /// <summary>Sent along, so that a receiver can drop a repeat.</summary>
    public string Id { get; init; } = Guid.CreateVersion7().ToString("N");

    /// <summary>What is told to whom through which channel; storing it twice is impossible.</summary>
    public required string Key { get; init; }

    public MessageKind Kind { get; init; }

    public MessageChannel Channel { get; init; }

    /// <summary>The e-mail address or telephone number.</summary>
    public required string Address { get; set; }

    /// <summary>The receiver's language, as a two-letter code.</summary>
    public required string Language { get; init; }

    public int? DriverId { get; init; }

    public int? RideRequestId { get; init; }

    /// <summary>What the text is made of when it is sent, as JSON.</summary>
    public required string Facts { get; set; }

    public Instant CreatedAt { get; init; }

    /// <summary>When to send it, or to try again.</summary>
    public Instant DueAt { get; set; }

    public int Attempts { get; set; }

    public Instant? SentAt { get; set; }

    /// <summary>Why it cannot be sent; it is given up when <see cref="DueAt"/> lies more than a year ahead.</summary>
    public string? Failure { get; set; }
}
