using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>A driver without a tour on the day who could be asked, without any name.</summary>
/// <param name="DriverCode">The driver's key.</param>
/// <param name="DriverPlace">The driver's home village.</param>
/// <param name="People">How many people it would serve.</param>
/// <param name="Minutes">What it asks of the driver, from home to home.</param>
/// <param name="Departure">When the driver would leave home first.</param>
/// <param name="Return">When the driver would be home for good.</param>
/// <param name="Rides">The rides by villages.</param>
public sealed record DriverToAskView(
    string DriverCode, string DriverPlace, int People, int Minutes, LocalTime Departure, LocalTime Return, IReadOnlyList<AskedRideView> Rides);
