using Mobilitaet.Routing.Roads.Queries;

namespace Mobilitaet.Routing.Roads;

/// <summary>Many-to-many queries on one mode's hierarchy; holds search state, so one instance serves one thread at a time and is reused.</summary>
/// <remarks>Sixteen origins a sweep over the part of the hierarchy that leads to the destinations (RPHAST).</remarks>
public sealed class TravelTableSearch
{
    private readonly ModeNetwork _network;
    private readonly UpwardSweep _climb;
    private readonly TargetSelection _selection;
    private readonly DownwardSweep _descent = new();
    private readonly List<TripEnd> _exits = [];
    private readonly List<int> _firstExit = [];
    private readonly List<TripEnd> _starts = [];
    private readonly List<ChainPosition> _destinations = [];

    internal TravelTableSearch(ModeNetwork network)
    {
        _network = network;
        var h = network.Hierarchy;
        _climb = new UpwardSweep(h.FirstUp, h.Up, h.UpOrigins);
        _selection = new TargetSelection(h.FirstDown, h.Down, h.DownOrigins);
    }

    /// <summary>Durations (and lengths of the fastest ways) from every origin to every destination.</summary>
    public TravelTimes Compute(IReadOnlyList<SnappedPoint> origins, IReadOnlyList<SnappedPoint> destinations, bool withDistances = false)
    {
        var table = new TravelTimes(origins.Count, destinations.Count, withDistances);
        if (origins.Count == 0 || destinations.Count == 0)
            return table;
        SelectDestinations(destinations, withDistances);
        var batch = new ChainPosition[LaneRows.Lanes];
        for (var from = 0; from < origins.Count; from += LaneRows.Lanes)
        {
            var lanes = Math.Min(LaneRows.Lanes, origins.Count - from);
            _climb.Start(withDistances);
            for (var lane = 0; lane < lanes; lane++)
            {
                batch[lane] = _network.Locate(origins[from + lane]);
                SeedOrigin(lane, batch[lane]);
            }
            _climb.Run();
            _descent.Run(_climb, _selection, withDistances);
            ReadDurations(table, from, lanes);
            if (withDistances)
                ReadDistances(table, from, lanes);
            SetDirect(table, from, batch.AsSpan(0, lanes));
        }
        _network.KeepMapped();
        return table;
    }

    private void SelectDestinations(IReadOnlyList<SnappedPoint> destinations, bool withDistances)
    {
        _exits.Clear();
        _firstExit.Clear();
        _destinations.Clear();
        _selection.Start();
        foreach (var destination in destinations)
        {
            var position = _network.Locate(destination);
            _destinations.Add(position);
            _firstExit.Add(_exits.Count);
            TripEnds.AddExits(_network, position, _exits);
        }
        _firstExit.Add(_exits.Count);
        foreach (var exit in _exits)
            _selection.AddTarget(exit.Node);
        _selection.Build(withDistances);
    }

    private void SeedOrigin(int lane, in ChainPosition position)
    {
        _starts.Clear();
        TripEnds.AddStarts(_network, position, _starts);
        foreach (var start in _starts)
            _climb.Seed(lane, start);
    }

    private unsafe void ReadDurations(TravelTimes table, int from, int lanes)
    {
        for (var column = 0; column < _destinations.Count; column++)
        {
            for (var exit = _firstExit[column]; exit < _firstExit[column + 1]; exit++)
            {
                var row = _descent.Durations + (_selection.LocalOf(_exits[exit].Node) * LaneRows.Lanes);
                for (var lane = 0; lane < lanes; lane++)
                {
                    ref var cell = ref table.MillisecondsFrom(from + lane)[column];
                    cell = Math.Min(cell, row[lane] + _exits[exit].Milliseconds);
                }
            }
        }
    }

    // The length belongs to the fastest way, so it is taken at the exit that gave the duration.
    private unsafe void ReadDistances(TravelTimes table, int from, int lanes)
    {
        for (var column = 0; column < _destinations.Count; column++)
        {
            for (var lane = 0; lane < lanes; lane++)
            {
                var duration = table.Milliseconds(from + lane, column);
                if (duration >= TravelTimes.Unreachable)
                    continue;
                for (var exit = _firstExit[column]; exit < _firstExit[column + 1]; exit++)
                {
                    var at = (_selection.LocalOf(_exits[exit].Node) * LaneRows.Lanes) + lane;
                    if (_descent.Durations[at] + _exits[exit].Milliseconds == duration)
                        table.MetresFrom(from + lane)[column] = (_descent.Lengths[at] + _exits[exit].Centimetres + 50) / 100;
                }
            }
        }
    }

    /// <summary>Pairs on one chain may not need the graph at all.</summary>
    private void SetDirect(TravelTimes table, int from, ReadOnlySpan<ChainPosition> origins)
    {
        for (var lane = 0; lane < origins.Length; lane++)
        {
            var row = table.MillisecondsFrom(from + lane);
            for (var column = 0; column < row.Length; column++)
            {
                if (_destinations[column].Chain == origins[lane].Chain)
                    SetDirect(table, from + lane, column, origins[lane], _destinations[column]);
                row[column] = Math.Min(row[column], TravelTimes.Unreachable);
            }
        }
    }

    private static void SetDirect(TravelTimes table, int row, int column, in ChainPosition origin, in ChainPosition destination)
    {
        var direct = TripEnds.Direct(origin, destination, out _);
        if (direct > table.Milliseconds(row, column) || direct >= TravelTimes.Unreachable)
            return;
        table.MillisecondsFrom(row)[column] = direct;
        if (table.HasDistances)
            table.MetresFrom(row)[column] = (Math.Abs(destination.Centimetres - origin.Centimetres) + 50) / 100;
    }
}
