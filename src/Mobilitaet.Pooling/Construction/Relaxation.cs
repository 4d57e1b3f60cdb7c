namespace Mobilitaet.Pooling.Construction;

/// <summary>Rules that a search for an explanation leaves aside.</summary>
[Flags]
internal enum Relaxation
{
    None = 0,
    Seats = 1,
    ChildSeats = 2,
    Boosters = 4,
    WheelchairPlaces = 8,
    Needs = 16,
    Availability = 32,
    TourTime = 64,
    Distance = 128,
    Rides = 256,
    RideTime = 512,
    Capacity = Seats | ChildSeats | Boosters | WheelchairPlaces,
}
