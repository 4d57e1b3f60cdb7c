namespace Mobilitaet.District.Demo.Timetable;

/// <summary>One trip of a line; times are minutes after midnight of the service day and may exceed 24 hours.</summary>
internal sealed record DemoTrip(string Id, DemoLine Line, string Service, string Headsign, int Direction, IReadOnlyList<DemoCall> Calls)
{
    /// <summary>Trips of one block are run by one vehicle; passengers stay on board.</summary>
    public string? Block { get; init; }

    /// <summary>Trips repeated at a fixed interval instead of once.</summary>
    public IReadOnlyList<(int From, int Until, int EveryMinutes)> Repeats { get; init; } = [];

    public bool? TakesWheelchairs { get; init; }

    public bool? TakesBicycles { get; init; }
}
