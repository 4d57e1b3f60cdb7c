using NodaTime;

namespace Mobilitaet.District.Notifications;

/// <summary>What a message's text is made of; stored with it, so that it says later what was true when it was written.</summary>
public sealed record MessageFacts
{
    /// <summary>The day of the rides.</summary>
    public LocalDate? Date { get; init; }

    public IReadOnlyList<MessageRide> Rides { get; init; } = [];

    /// <summary>The rider's booking code, with which the request can be seen and taken back.</summary>
    public string? BookingCode { get; init; }

    /// <summary>Until when an answer is needed.</summary>
    public Instant? AnswerBy { get; init; }

    /// <summary>The page to open, as a path of this site.</summary>
    public string? Path { get; init; }

    /// <summary>Until when papers are valid.</summary>
    public LocalDate? ValidUntil { get; init; }

    /// <summary>How much later the car comes.</summary>
    public int? DelayMinutes { get; init; }

    /// <summary>How far somebody drove, for <see cref="MessageKind.Thanks"/>.</summary>
    public int? Metres { get; init; }

    /// <summary>How many people somebody took along.</summary>
    public int? People { get; init; }
}
