namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>A row of <c>booking_rules.txt</c>.</summary>
public sealed record GtfsBookingRule
{
    public required string Id { get; init; }

    public GtfsBookingType Type { get; init; }

    /// <summary>Least minutes of notice (same-day booking).</summary>
    public int? NoticeMinutes { get; init; }

    /// <summary>Most minutes of notice (same-day booking).</summary>
    public int? NoticeMinutesMost { get; init; }

    /// <summary>Last day to book, in days before the ride.</summary>
    public int? LastDay { get; init; }

    /// <summary>Last time to book on the last day, seconds of that day.</summary>
    public int? LastTime { get; init; }

    /// <summary>First day to book, in days before the ride.</summary>
    public int? FirstDay { get; init; }

    /// <summary>First time to book on the first day, seconds of that day.</summary>
    public int? FirstTime { get; init; }

    /// <summary>Index in <see cref="GtfsFeed.Services"/>: only its days count for <see cref="LastDay"/> and <see cref="FirstDay"/>.</summary>
    public int? NoticeService { get; init; }

    public string? Message { get; init; }

    public string? PickupMessage { get; init; }

    public string? DropOffMessage { get; init; }

    public string? Phone { get; init; }

    public string? InfoUrl { get; init; }

    public string? BookingUrl { get; init; }

    /// <summary>Line of the file.</summary>
    public int Row { get; init; }
}
