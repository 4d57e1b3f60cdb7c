namespace Mobilitaet.Routing.Transit;

/// <summary>From where to where and when, for one day's timetable; all times are seconds of that day.</summary>
/// <param name="From">Ways from the door to stops.</param>
/// <param name="To">Ways from stops to the door.</param>
/// <param name="Earliest">Leave no earlier than this (or, for arrivals in a window, arrive no earlier).</param>
/// <param name="Latest">Arrive no later than this (or, for departures in a window, leave no later).</param>
/// <param name="MaxChanges">How many changes of vehicle are bearable.</param>
/// <param name="BookedAt">The second at which on-demand rides would be booked; the default allows every ride.</param>
public readonly record struct TransitQuery(
    ReadOnlyMemory<StopAccess> From, ReadOnlyMemory<StopAccess> To, int Earliest, int Latest,
    int MaxChanges = TransitQuery.UsualChanges, int BookedAt = StopAccess.Always)
{
    public const int UsualChanges = 7;

    /// <summary>More rides than this are never searched.</summary>
    public const int MostChanges = 14;
}
