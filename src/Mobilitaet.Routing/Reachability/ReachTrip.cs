namespace Mobilitaet.Routing.Reachability;

/// <summary>One useful way between two doors; both times are seconds of the day's timetable.</summary>
public readonly record struct ReachTrip(int Departure, int Arrival)
{
    public int Seconds => Arrival - Departure;
}
