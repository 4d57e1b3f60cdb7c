using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>One tour of a day plan, without any name.</summary>
/// <param name="Number">Counts the tours of the day by departure, from 1.</param>
/// <param name="DriverCode">The driver's key, which tells nobody else who it is.</param>
/// <param name="DriverPlace">The driver's home village.</param>
/// <param name="Departure">When the driver leaves home.</param>
/// <param name="Return">When the driver is home again.</param>
/// <param name="Metres">Length of the tour.</param>
/// <param name="PeopleCarried">People who get in on this tour.</param>
/// <param name="Stops">The stops in driving order.</param>
public sealed record TourView(
    int Number,
    string DriverCode,
    string DriverPlace,
    LocalTime Departure,
    LocalTime Return,
    int Metres,
    int PeopleCarried,
    IReadOnlyList<TourStopView> Stops)
{
    /// <summary>Length in minutes; a return at midnight ends the day.</summary>
    public int Minutes => ((int)Period.Between(Departure, Return, PeriodUnits.Minutes).Minutes + (24 * 60)) % (24 * 60);
}
