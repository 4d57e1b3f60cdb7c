namespace Mobilitaet.Routing.Journeys;

/// <summary>What counts as travel; each layer opens journeys that the ones before it cannot make.</summary>
[Flags]
public enum JourneyLayers
{
    None = 0,

    /// <summary>Walking all the way.</summary>
    Foot = 1,

    /// <summary>Riding a bicycle all the way.</summary>
    Bicycle = 2,

    /// <summary>Buses, trams and trains that come without being asked, with walks to, from and between stops.</summary>
    Bus = 4,

    /// <summary>Rides that must be booked: on-demand trips, and services within areas and windows.</summary>
    OnDemand = 8,

    /// <summary>Being driven to the first stop, for example by a volunteer.</summary>
    DriveToStop = 16,

    /// <summary>Being fetched by car from the last stop.</summary>
    DriveFromStop = 32,

    /// <summary>A car all the way.</summary>
    Car = 64,

    /// <summary>Riding a bicycle to the first stop and leaving it there.</summary>
    BicycleToStop = 128,

    /// <summary>What a person without a car and bicycle can use today.</summary>
    Public = Foot | Bus | OnDemand,
}
