namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>What a node on a street does to those who pass: whom it blocks, whom it lets pass only to a destination behind it, and whom it delays.</summary>
[Flags]
internal enum NodeTraits : ushort
{
    None = 0,
    BlocksCar = 1 << TravelMode.Car,
    BlocksBicycle = 1 << TravelMode.Bicycle,
    BlocksFoot = 1 << TravelMode.Foot,
    BlocksPram = 1 << TravelMode.Pram,
    BlocksWheelchair = 1 << TravelMode.Wheelchair,
    BlocksWalkers = BlocksFoot | BlocksPram | BlocksWheelchair,
    BlocksAny = BlocksCar | BlocksBicycle | BlocksWalkers,
    Signals = 32,
    Stop = 64,

    /// <summary>A step between path and road: stops wheelchairs on paths, not traffic along the road.</summary>
    RaisedKerb = 128,

    PrivateToCar = 256 << TravelMode.Car,
    PrivateToBicycle = 256 << TravelMode.Bicycle,
    PrivateToWalkers = (256 << TravelMode.Foot) | (256 << TravelMode.Pram) | (256 << TravelMode.Wheelchair),
    PrivateToAny = PrivateToCar | PrivateToBicycle | PrivateToWalkers,
}
