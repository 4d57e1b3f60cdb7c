namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>What a row of <c>stop_times.txt</c> serves.</summary>
public enum GtfsPlaceKind : byte
{
    Stop,
    LocationGroup,
    Location,
}
