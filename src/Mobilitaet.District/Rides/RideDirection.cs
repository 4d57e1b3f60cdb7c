namespace Mobilitaet.District.Rides;

/// <summary>The way there or the way back of a ride request.</summary>
public enum RideDirection
{
    There,
    Back,
}
