namespace Mobilitaet.District.Reachability.TravelTables;

/// <summary>A way in one mode: its duration and length, or why there is none.</summary>
public sealed record TravelWay(TravelState State, int? Seconds, int? Metres)
{
    public bool IsReachable => State == TravelState.Reachable;

    /// <summary>Duration in minutes, rounded up; null unless reachable.</summary>
    public int? Minutes => (Seconds + 59) / 60;
}
