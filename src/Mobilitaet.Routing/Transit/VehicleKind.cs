namespace Mobilitaet.Routing.Transit;

/// <summary>What runs on a line, from the basic and extended GTFS route types.</summary>
public enum VehicleKind
{
    Bus,
    Tram,
    Subway,
    Train,
    Ferry,
    CableCar,
    OnDemandBus,
    Taxi,
}
