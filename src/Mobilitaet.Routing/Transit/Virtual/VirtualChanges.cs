using System.Runtime.InteropServices;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Virtual;

/// <summary>
/// Adds the changes between virtual stops to those between stops. What no rule forbids or makes longer leads through the gates, so that a stop where
/// thousands of trips have rules needs thousands of changes and not millions; what a rule makes shorter leads straight on as well; only trips with a
/// rule that forbids or delays go past the gates, one by one.
/// </summary>
internal sealed class VirtualChanges
{
    private readonly VirtualStops _stops;
    private readonly int[] _first;
    private readonly StopChange[] _items;
    private readonly RuledChanges _ruled;
    private readonly List<StopChange> _changes;

    /// <param name="stops">Which virtual stops there are.</param>
    /// <param name="rules">The rules that name lines or trips.</param>
    /// <param name="first">Where the changes between stops begin, stop by stop.</param>
    /// <param name="items">The changes between stops.</param>
    /// <param name="secondsOf">How long a change under a rule takes; null when nobody can change.</param>
    public VirtualChanges(
        VirtualStops stops, SpecificTransferRecord[] rules, int[] first, StopChange[] items, Func<SpecificTransferRecord, int?> secondsOf)
    {
        (_stops, _first, _items) = (stops, first, items);
        _ruled = new RuledChanges(stops, rules, secondsOf);
        _changes = new List<StopChange>(items.Length);
    }

    public (int[] First, StopChange[] Items) Build()
    {
        var starts = new int[_stops.NodeCount + 1];
        for (var node = 0; node < _stops.FirstGate; node++)
        {
            AddFrom(_stops.RealOf(node), _stops.FromClassOf(node));
            starts[node + 1] = _changes.Count;
        }
        // Gates come in pairs, in the order of their stops.
        var gate = _stops.FirstGate;
        for (var stop = 0; stop < _stops.StopCount; stop++)
        {
            if (!_stops.Has(stop))
                continue;
            foreach (ref readonly var change in BaseOf(stop))
                AddUsual(change);
            starts[++gate] = _changes.Count;
            foreach (var node in _stops.NodesOf(stop))
                _changes.Add(new StopChange(node, 0));
            starts[++gate] = _changes.Count;
        }
        return (starts, CollectionsMarshal.AsSpan(_changes).ToArray());
    }

    private ReadOnlySpan<StopChange> BaseOf(int stop) => _items.AsSpan(_first[stop], _first[stop + 1] - _first[stop]);

    private void AddFrom(int stop, int fromClass)
    {
        var ruled = _ruled.Of(stop, fromClass);
        var delayed = DelayedStops(stop, ruled);
        if (delayed.Count == 0 && _stops.Has(stop))
        {
            _changes.Add(new StopChange(_stops.GateFrom(stop), 0));
        }
        else
        {
            foreach (ref readonly var change in BaseOf(stop))
            {
                if (delayed.Contains(change.Stop))
                    AddOneByOne(change, ruled);
                else
                    AddUsual(change);
            }
        }
        foreach (var (target, seconds) in ruled)
        {
            if (seconds is { } time && !delayed.Contains(target.Stop) && !(UsualSeconds(stop, target.Stop) <= time))
                AddStraight(target, time);
        }
    }

    /// <summary>The stops where a rule forbids or delays a change that one could make without it.</summary>
    private HashSet<int> DelayedStops(int stop, Dictionary<(int Stop, int Class), int?> ruled)
    {
        var delayed = new HashSet<int>();
        foreach (var (target, seconds) in ruled)
        {
            if (UsualSeconds(stop, target.Stop) is { } usual && !(seconds <= usual))
                delayed.Add(target.Stop);
        }
        return delayed;
    }

    private int? UsualSeconds(int from, int to)
    {
        foreach (ref readonly var change in BaseOf(from))
        {
            if (change.Stop == to)
                return change.Seconds;
        }
        return null;
    }

    private void AddUsual(in StopChange change) => _changes.Add(change with { Stop = _stops.Has(change.Stop) ? _stops.GateTo(change.Stop) : change.Stop });

    private void AddOneByOne(in StopChange usual, Dictionary<(int Stop, int Class), int?> ruled)
    {
        foreach (var toClass in _ruled.ClassesAt(usual.Stop))
        {
            var target = (usual.Stop, toClass);
            if (!ruled.TryGetValue(target, out var seconds))
                AddStraight(target, usual.Seconds);
            else if (seconds is { } time)
                AddStraight(target, time);
        }
    }

    private void AddStraight((int Stop, int Class) target, int seconds)
    {
        foreach (var node in _ruled.NodesAt(target))
            _changes.Add(new StopChange(node, seconds));
    }
}
