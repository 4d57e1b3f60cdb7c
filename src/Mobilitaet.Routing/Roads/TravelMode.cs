namespace Mobilitaet.Routing.Roads;

/// <summary>How somebody moves on the streets; pram and wheelchair are walking with limits on steps, kerbs and surfaces.</summary>
public enum TravelMode : byte
{
    Car,
    Bicycle,
    Foot,
    Pram,
    Wheelchair,
}
