namespace Mobilitaet.District.Rides;

/// <summary>Whether a ride request still wants to be planned.</summary>
public enum RideRequestStatus
{
    Open,
    Cancelled,
}
