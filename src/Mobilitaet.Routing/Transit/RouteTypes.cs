namespace Mobilitaet.Routing.Transit;

/// <summary>The basic and extended GTFS route types.</summary>
internal static class RouteTypes
{
    /// <summary>"Demand and Response Bus Service".</summary>
    public const int DemandResponseBus = 715;

    public static VehicleKind KindOf(int type) => type switch
    {
        0 or 5 or (>= 900 and < 1000) => VehicleKind.Tram,
        1 or (>= 400 and < 700) => VehicleKind.Subway,
        2 or 12 or (>= 100 and < 200) or (>= 300 and < 400) => VehicleKind.Train,
        4 or (>= 1000 and < 1100) or (>= 1200 and < 1300) => VehicleKind.Ferry,
        6 or 7 or (>= 1300 and < 1500) => VehicleKind.CableCar,
        DemandResponseBus => VehicleKind.OnDemandBus,
        >= 1500 and < 1600 => VehicleKind.Taxi,
        _ => VehicleKind.Bus,
    };

    /// <summary>Whether everything on such a line must be booked.</summary>
    public static bool IsOnDemand(int type) => KindOf(type) is VehicleKind.OnDemandBus or VehicleKind.Taxi;
}
