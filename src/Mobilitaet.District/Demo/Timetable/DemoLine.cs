namespace Mobilitaet.District.Demo.Timetable;

/// <summary>A line of the demo timetable; <paramref name="Type"/> is GTFS's route type.</summary>
internal sealed record DemoLine(string Id, string Agency, string Number, string Name, int Type, string Colour)
{
    public const int Tram = 0;
    public const int Rail = 2;
    public const int Bus = 3;

    /// <summary>Demand and response bus service (extended route types).</summary>
    public const int OnDemand = 715;

    public bool IsOnDemand => Type == OnDemand;
}
