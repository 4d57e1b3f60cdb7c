using System.Runtime.InteropServices;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit;

/// <summary>Puts footpaths, transfer rules and the platforms of stations together, stop by stop.</summary>
internal sealed class StopChangesBuilder
{
    private const int Timed = 1;
    private const int MinimumTime = 2;
    private const int Impossible = 3;

    /// <summary>A larger station needs footpaths of its own: all pairs of its platforms would fill the memory.</summary>
    private const int MostSiblings = 200;

    /// <summary>A leisurely walk of 1.3 m/s on a way 1.3 times as long as the beeline.</summary>
    private const double BeelineMetresPerSecond = 1.0;

    private readonly Timetable _timetable;
    private readonly Footpaths? _footpaths;
    private readonly int _slack;
    private readonly int _longestWalk;
    private readonly bool _needsSmoothWay;
    private readonly TransferRecord[] _rules;
    private readonly int[] _firstRule;
    private readonly Dictionary<int, List<int>> _stations;
    private readonly List<StopChange> _changes = [];

    /// <summary>Per stop the last origin (plus one) whose change to it is decided, so that no list must be searched.</summary>
    private readonly int[] _done;

    /// <summary>Per stop the rule that leads to it from the present origin; -1 for none.</summary>
    private readonly int[] _ruleAt;

    public StopChangesBuilder(Timetable timetable, Footpaths? footpaths, int slackSeconds, int longestWalkSeconds, bool needsSmoothWay)
    {
        (_timetable, _footpaths, _slack, _longestWalk, _needsSmoothWay) = (timetable, footpaths, slackSeconds, longestWalkSeconds, needsSmoothWay);
        (_rules, _firstRule) = SortRules(timetable);
        _stations = needsSmoothWay ? [] : ListPlatforms(timetable);
        _done = new int[timetable.StopCount];
        _ruleAt = new int[timetable.StopCount];
        Array.Fill(_ruleAt, -1);
    }

    public (int[] First, StopChange[] Items) Build()
    {
        var first = new int[_timetable.StopCount + 1];
        if (_footpaths is not null)
            _changes.EnsureCapacity(_footpaths.Count + _timetable.StopCount);
        for (var stop = 0; stop < _timetable.StopCount; stop++)
        {
            AddStop(stop);
            first[stop + 1] = _changes.Count;
        }
        GC.KeepAlive(_timetable);
        return (first, CollectionsMarshal.AsSpan(_changes).ToArray());
    }

    private void AddStop(int stop)
    {
        for (var rule = _firstRule[stop]; rule < _firstRule[stop + 1]; rule++)
            _ruleAt[_rules[rule].ToStop] = rule;
        Add(stop, stop, 0);
        if (_footpaths is not null)
        {
            foreach (ref readonly var path in _footpaths.From(new Stop(stop)))
                Add(stop, path.Stop.Index, path.Seconds);
        }
        // The agency knows ways that the map does not; whether they have steps, nobody says.
        if (!_needsSmoothWay)
        {
            for (var rule = _firstRule[stop]; rule < _firstRule[stop + 1]; rule++)
                AddWithoutPath(stop, _rules[rule].ToStop);
            if (StationOf(_timetable, stop) is { } station && _stations.TryGetValue(station, out var siblings) && siblings.Count <= MostSiblings)
                siblings.ForEach(other => AddWithoutPath(stop, other));
        }
        for (var rule = _firstRule[stop]; rule < _firstRule[stop + 1]; rule++)
            _ruleAt[_rules[rule].ToStop] = -1;
    }

    private void Add(int from, int to, int walk)
    {
        if (_done[to] == from + 1)
            return;
        _done[to] = from + 1;
        var rule = _ruleAt[to];
        if (Seconds(walk, rule < 0 ? 0 : _rules[rule].Kind, rule < 0 ? 0 : _rules[rule].Seconds) is { } seconds)
            _changes.Add(new StopChange(to, seconds));
    }

    /// <summary>How long a change takes under a rule that names lines or trips; null when nobody can change.</summary>
    public int? SecondsUnder(SpecificTransferRecord rule)
    {
        var walk = rule.FromStop == rule.ToStop ? 0 : PathSeconds(rule.FromStop, rule.ToStop);
        if (walk is null && _needsSmoothWay)
            return null;
        return Seconds(walk ?? (rule.Kind == MinimumTime ? rule.Seconds : EstimateWalk(rule.FromStop, rule.ToStop)), rule.Kind, rule.Seconds);
    }

    private int? PathSeconds(int from, int to)
    {
        if (_footpaths is not null)
        {
            foreach (ref readonly var path in _footpaths.From(new Stop(from)))
            {
                if (path.Stop.Index == to)
                    return path.Seconds;
            }
        }
        return null;
    }

    private int? Seconds(int walk, int kind, int minimum)
    {
        // A minimum time stands for the whole change, also where the agency knows a shorter way; wheels need the time of their own way.
        var trustsAgency = kind == MinimumTime && !_needsSmoothWay;
        if (kind == Impossible || (trustsAgency ? Math.Min(walk, minimum) : walk) > _longestWalk)
            return null;
        return kind switch
        {
            MinimumTime => trustsAgency ? minimum : Math.Max(minimum, walk),
            Timed => walk,
            _ => walk + _slack,
        };
    }

    private void AddWithoutPath(int from, int to)
    {
        if (_done[to] == from + 1)
            return;
        var rule = _ruleAt[to];
        Add(from, to, rule >= 0 && _rules[rule].Kind == MinimumTime ? _rules[rule].Seconds : EstimateWalk(from, to));
    }

    private int EstimateWalk(int from, int to)
    {
        var metres = _timetable.PositionOf(new Stop(from)).MetresTo(_timetable.PositionOf(new Stop(to)));
        return double.IsNaN(metres) ? 0 : (int)Math.Ceiling(metres / BeelineMetresPerSecond);
    }

    private static (TransferRecord[] Rules, int[] First) SortRules(Timetable timetable)
    {
        var rules = timetable.Tables.Transfers.Span;
        var first = new int[timetable.StopCount + 1];
        foreach (ref readonly var rule in rules)
            first[rule.FromStop + 1]++;
        for (var stop = 0; stop < timetable.StopCount; stop++)
            first[stop + 1] += first[stop];
        var next = first.AsSpan(0, timetable.StopCount).ToArray();
        var sorted = new TransferRecord[rules.Length];
        foreach (ref readonly var rule in rules)
            sorted[next[rule.FromStop]++] = rule;
        return (sorted, first);
    }

    private static Dictionary<int, List<int>> ListPlatforms(Timetable timetable)
    {
        var stations = new Dictionary<int, List<int>>();
        foreach (var stop in timetable.ListStops())
        {
            if (StationOf(timetable, stop.Index) is not { } station)
                continue;
            if (!stations.TryGetValue(station, out var platforms))
                stations.Add(station, platforms = []);
            platforms.Add(stop.Index);
        }
        return stations;
    }

    private static int? StationOf(Timetable timetable, int stop) => timetable.Tables.StationOf(stop) is var station && station != stop ? station : null;
}
