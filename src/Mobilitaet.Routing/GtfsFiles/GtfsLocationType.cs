namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>What a row of <c>stops.txt</c> is; only <see cref="Stop"/> is served by trips.</summary>
public enum GtfsLocationType : byte
{
    Stop = 0,
    Station = 1,
    Entrance = 2,
    GenericNode = 3,
    BoardingArea = 4,
}
