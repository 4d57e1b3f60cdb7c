namespace Mobilitaet.Routing.Transit.Days;

/// <summary>Which part of a day's timetable a search may use.</summary>
public sealed record DayOptions
{
    public static readonly DayOptions Everything = new();

    /// <summary>Whether stops and trips count that must be booked.</summary>
    public bool OnDemand { get; init; } = true;

    /// <summary>Leaves out trips and stops that are known not to suit a wheelchair.</summary>
    public bool Wheelchair { get; init; }

    /// <summary>Whether trips of the evening before and of the next morning belong to the day.</summary>
    public bool NeighbourDays { get; init; } = true;

    /// <summary>No rule for booking asks for more notice than so many seconds, nor for an earlier day; null for the rules as they are.</summary>
    public int? MostNoticeSeconds { get; init; }

    /// <summary>A vehicle more on this very date; days with one are built for each call and not remembered.</summary>
    public ExtraTrip? Extra { get; init; }
}
