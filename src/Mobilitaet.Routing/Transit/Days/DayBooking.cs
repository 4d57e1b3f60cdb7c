namespace Mobilitaet.Routing.Transit.Days;

/// <summary>Until when a ride must be booked, as seconds of the day.</summary>
/// <param name="Rule">Index of the timetable's booking rule.</param>
/// <param name="IsRelative">Whether <paramref name="Seconds"/> counts back from the ride, or is a moment of the day.</param>
/// <param name="Seconds">Notice, or the moment.</param>
internal readonly record struct DayBooking(int Rule, bool IsRelative, int Seconds)
{
    /// <summary>The last second in which a ride at <paramref name="time"/> can be booked.</summary>
    public int LatestFor(int time) => IsRelative ? time - Seconds : Seconds;
}
