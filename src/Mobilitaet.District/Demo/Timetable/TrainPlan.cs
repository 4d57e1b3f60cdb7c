namespace Mobilitaet.District.Demo.Timetable;

/// <summary>A railway or tram line as its clock-face timetable.</summary>
/// <param name="Number">As on the train.</param>
/// <param name="Name">The line's ends, which lie beyond the district.</param>
/// <param name="Type">GTFS route type.</param>
/// <param name="Out">Stops with minutes after the full hour, <c>58-64</c> for a longer halt.</param>
/// <param name="OutTo">Destination on the train's front.</param>
/// <param name="Back">The other direction.</param>
/// <param name="BackTo">Its destination.</param>
/// <param name="Hours">Hours of departure by service.</param>
internal sealed record TrainPlan(
    string Number, string Name, int Type, (string Stop, string Minutes)[] Out, string OutTo, (string Stop, string Minutes)[] Back, string BackTo,
    (string Service, string Hours)[] Hours);
