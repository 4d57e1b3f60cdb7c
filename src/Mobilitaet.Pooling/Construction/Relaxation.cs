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
    Prams = 16,
    Needs = 32,
    Availability = 64,
    TourTime = 128,
    Distance = 256,
    Rides = 512,
    RideTime = 1024,
    Capacity = Seats | ChildSeats | Boosters | WheelchairPlaces | Prams,
}
