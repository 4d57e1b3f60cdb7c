using System.Collections.Concurrent;
using Mobilitaet.Routing.Journeys.Flex;
using Mobilitaet.Routing.Journeys.Writing;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Journeys;

/// <summary>What all searches of a planner share. Immutable to its readers and shared by all threads.</summary>
internal sealed class PlannerData
{
    private const int RememberedChanges = 16;

    /// <summary>No footpath is longer; larger limits are all the same.</summary>
    private const int LongestWalkSeconds = 2 * 3600;
    private readonly FootpathFile? _footpaths;
    private readonly Lazy<SnappedStops?>[] _snapped;
    private readonly ConcurrentDictionary<(TravelMode, int, int), Lazy<StopChanges>> _changes = new();
    private readonly StopPlace?[] _places;
    private readonly LineInfo?[] _lines;

    public PlannerData(Timetable timetable, StreetNetwork? streets, FootpathFile? footpaths)
    {
        Timetable = timetable;
        Streets = streets;
        _footpaths = footpaths;
        Grid = new StopGrid(timetable);
        _places = new StopPlace?[timetable.StopCount];
        _lines = new LineInfo?[timetable.LineCount];
        _snapped = [.. Enum.GetValues<TravelMode>().Select(mode => new Lazy<SnappedStops?>(() => SnapStops(mode)))];
        HasOnDemand = HasOnDemandRides(timetable);
        Areas = new FlexAreas(timetable, Grid);
        Hops = new StopHops(this);
    }

    public Timetable Timetable { get; }

    public StreetNetwork? Streets { get; }

    public StopGrid Grid { get; }

    public FlexAreas Areas { get; }

    public StopHops Hops { get; }

    /// <summary>Whether anything at all must be booked.</summary>
    public bool HasOnDemand { get; }

    /// <summary>The stops on the streets of a mode; null without streets of that mode.</summary>
    public SnappedStops? Snapped(TravelMode mode) => _snapped[(int)mode].Value;

    public Footpaths? Footpaths(TravelMode mode) => _footpaths?.Find(mode);

    public StopChanges Changes(TravelMode mode, int slackSeconds, int longestWalkSeconds)
    {
        // Callers choose the numbers; odd ones must not fill the memory.
        if (_changes.Count > RememberedChanges)
            _changes.Clear();
        return _changes.GetOrAdd(
            (mode, slackSeconds, Math.Min(longestWalkSeconds, LongestWalkSeconds)),
            key => new Lazy<StopChanges>(() => StopChanges.Build(Timetable, Footpaths(key.Item1), key.Item2, key.Item3, key.Item1))).Value;
    }

    // Two threads may decode the same stop or line at once; both get equal values.
    public StopPlace Place(Stop stop) => _places[stop.Index] ??= Timetable.Get(stop);

    public LineInfo LineOf(Line line) => _lines[line.Index] ??= Timetable.Get(line);

    public LegPlace LegPlace(Stop stop)
    {
        var place = Place(stop);
        return new LegPlace(place.Name, place.Position, place);
    }

    private SnappedStops? SnapStops(TravelMode mode) => Streets?.Find(mode) is { } network ? new SnappedStops(Timetable, network) : null;

    private static bool HasOnDemandRides(Timetable timetable)
    {
        foreach (ref readonly var line in timetable.Tables.Lines.Span)
        {
            if (line.IsOnDemand != 0)
                return true;
        }
        foreach (ref readonly var call in timetable.Tables.Calls.Span)
        {
            if (call.Board == StopUse.OnDemand || call.Alight == StopUse.OnDemand)
                return true;
        }
        return timetable.Tables.FlexTrips.Length > 0;
    }
}
