using System.Text.Json;
using NodaTime;

namespace Mobilitaet.District.Notifications;

/// <summary>Something that somebody must be told: stored once, together with what it tells of, and sent at least once.</summary>
public sealed class Message
{
    /// <summary>When a message is due that was given up.</summary>
    public static readonly Instant Never = Instant.FromUtc(9000, 1, 1, 0, 0);

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

    /// <summary>When to send it, or to try again; <see cref="Never"/> when it is given up.</summary>
    public Instant DueAt { get; set; }

    public int Attempts { get; set; }

    public Instant? SentAt { get; set; }

    /// <summary>Why the last attempt failed, in one sentence without address or number; null after success.</summary>
    public string? Failure { get; set; }

    /// <summary>Whether nobody tries any more.</summary>
    public bool IsGivenUp => SentAt is null && DueAt >= Never;

    /// <summary>Whether it is about rides of a day that has passed, so that nobody needs it any more.</summary>
    public bool IsOver(Instant now, DateTimeZone zone) =>
        Kind is not (MessageKind.Invited or MessageKind.PapersExpire or MessageKind.Thanks) && ReadFacts().Date is { } date && date < now.InZone(zone).Date;

    /// <exception cref="JsonException">What is stored is damaged.</exception>
    public MessageFacts ReadFacts() => JsonSerializer.Deserialize<MessageFacts>(Facts, Outbox.FactsJson) ?? new MessageFacts();
}
