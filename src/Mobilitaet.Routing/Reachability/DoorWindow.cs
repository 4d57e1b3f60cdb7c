namespace Mobilitaet.Routing.Reachability;

/// <summary>A span of a day, both ends included, in seconds of the day's timetable.</summary>
public readonly record struct DoorWindow(int Earliest, int Latest)
{
    public bool Includes(int moment) => moment >= Earliest && moment <= Latest;
}
