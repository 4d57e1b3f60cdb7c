using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Timetable;

/// <summary>A stop as passengers name it: its positions for buses, one for each direction where it has two, and its railway platforms.</summary>
internal sealed record StopPlace(string Id, string Name, PlanePoint At)
{
    /// <summary>The street node where buses halt; null at a railway stop without buses.</summary>
    public int? Node { get; init; }

    public IReadOnlyList<Platform> BusStops { get; init; } = [];

    public IReadOnlyList<Platform> Tracks { get; init; } = [];

    /// <summary>Whether the positions are grouped under a parent station.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>Whether a wheelchair gets on and off; null when nobody has looked.</summary>
    public bool? IsStepFree { get; init; }

    /// <summary>The stop without the positions where nothing halts.</summary>
    public StopPlace WithOnly(IReadOnlySet<Platform> served) =>
        this with { BusStops = [.. BusStops.Where(served.Contains)], Tracks = [.. Tracks.Where(served.Contains)] };

    public Platform BusStop(int direction) => BusStops[Math.Min(direction, BusStops.Count - 1)];

    public Platform Track(int direction) => Tracks[Math.Min(direction, Tracks.Count - 1)];
}
