namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>When a ride can be booked (<c>booking_type</c>).</summary>
public enum GtfsBookingType : byte
{
    RealTime = 0,
    SameDay = 1,
    PriorDays = 2,
}
