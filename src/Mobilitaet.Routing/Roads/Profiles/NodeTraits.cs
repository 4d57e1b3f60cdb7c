namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>What a node on a street does to those who pass: whom it blocks and whom it delays.</summary>
[Flags]
internal enum NodeTraits : byte
{
    None = 0,
    BlocksCar = 1 << TravelMode.Car,
    BlocksBicycle = 1 << TravelMode.Bicycle,
    BlocksFoot = 1 << TravelMode.Foot,
    BlocksPram = 1 << TravelMode.Pram,
    BlocksWheelchair = 1 << TravelMode.Wheelchair,
    BlocksAny = 31,
    Signals = 32,
    Stop = 64,

    /// <summary>A step between path and road: stops wheelchairs on paths, not traffic along the road.</summary>
    RaisedKerb = 128,
}
