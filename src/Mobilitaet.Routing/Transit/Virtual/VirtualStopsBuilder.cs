using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Virtual;

/// <summary>Finds out which trips stand at which virtual stops.</summary>
internal sealed class VirtualStopsBuilder
{
    private readonly TimetableTables _tables;
    private readonly TransferSide _from;
    private readonly TransferSide _to;
    private readonly bool[] _isRuled;
    private readonly Dictionary<VirtualStop, int> _numbers = [];
    private readonly Dictionary<string, int> _rowNumbers = new(StringComparer.Ordinal);
    private readonly List<VirtualStop[]> _rows = [[]];

    public VirtualStopsBuilder(TimetableTables tables)
    {
        var rules = tables.SpecificTransfers.Span.ToArray();
        _tables = tables;
        _from = new TransferSide(rules, isFrom: true);
        _to = new TransferSide(rules, isFrom: false);
        _isRuled = rules.Length == 0 ? [] : new bool[tables.Stops.Length];
        foreach (var rule in rules)
            _isRuled[rule.FromStop] = _isRuled[rule.ToStop] = true;
    }

    public VirtualStops Build()
    {
        if (_isRuled.Length == 0)
            return new VirtualStops(_tables.Stops.Length, [], [], [], _from, _to);
        var rowOfTrip = RowsOfTrips();
        VirtualStop[] stops = [.. _numbers.Keys.OrderBy(stop => stop.Stop).ThenBy(stop => stop.FromClass).ThenBy(stop => stop.ToClass)];
        for (var i = 0; i < stops.Length; i++)
            _numbers[stops[i]] = _tables.Stops.Length + i;
        return new VirtualStops(_tables.Stops.Length, stops, rowOfTrip, [.. _rows.Select(row => row.Select(NodeOf).ToArray())], _from, _to);
    }

    private int NodeOf(VirtualStop stop) => _numbers.TryGetValue(stop, out var node) ? node : stop.Stop;

    private int[] RowsOfTrips()
    {
        var touched = PatternsAtRuledStops();
        var rows = new int[_tables.Trips.Length];
        var model = 0;
        for (var trip = 0; trip < rows.Length; trip++)
        {
            ref readonly var record = ref _tables.Trips[trip];
            // The trips of a frequency follow each other, and a rule for one goes for all.
            if (record.Id != _tables.Trips[model].Id || record.Line != _tables.Trips[model].Line)
                model = trip;
            rows[trip] = model < trip ? rows[model] : touched[record.Pattern] ? RowOf(trip, record) : 0;
        }
        return rows;
    }

    private bool[] PatternsAtRuledStops()
    {
        var touched = new bool[_tables.Patterns.Length];
        for (var pattern = 0; pattern < touched.Length; pattern++)
        {
            var (first, count) = (_tables.Patterns[pattern].FirstCall, _tables.Patterns[pattern].CallCount);
            foreach (ref readonly var call in _tables.Calls.Slice(first, first + count))
                touched[pattern] |= _isRuled[call.Stop];
        }
        return touched;
    }

    private int RowOf(int trip, in TripRecord record)
    {
        var pattern = _tables.Patterns[record.Pattern];
        var row = new VirtualStop[pattern.CallCount];
        for (var i = 0; i < row.Length; i++)
        {
            ref readonly var call = ref _tables.Calls[pattern.FirstCall + i];
            var ruled = _isRuled[call.Stop];
            // Nobody alights at the first call or boards at the last, so rules there need no virtual stop.
            row[i] = new VirtualStop(
                call.Stop,
                ruled && i > 0 && call.Alight != StopUse.None ? _from.ClassOf(call.Stop, record.Line, trip) : 0,
                ruled && i < row.Length - 1 && call.Board != StopUse.None ? _to.ClassOf(call.Stop, record.Line, trip) : 0);
        }
        var names = row.Where(stop => stop.FromClass != 0 || stop.ToClass != 0).ToList();
        if (names.Count == 0)
            return 0;
        var key = $"{record.Pattern}/{string.Join('/', row.Select(stop => (stop.FromClass, stop.ToClass)))}";
        if (_rowNumbers.TryGetValue(key, out var number))
            return number;
        names.ForEach(stop => _numbers.TryAdd(stop, 0));
        _rowNumbers.Add(key, number = _rows.Count);
        _rows.Add(row);
        return number;
    }
}
