using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Bounds what rules that delay or forbid changes between single trips cost: each leads from its trips past all others at the stop, one by one.</summary>
internal sealed class DelayBudget
{
    // Thousands of trips with such rules at each of many stops; a change takes eight bytes.
    private const long MostChanges = 10_000_000;
    private const int Timed = 1;

    private readonly Dictionary<int, HashSet<(int, int)>> _names = [];
    private readonly HashSet<(int, int, int, int)> _counted = [];
    private long _changes;

    public DelayBudget(IEnumerable<SpecificTransferRecord> rules)
    {
        foreach (var rule in rules)
        {
            Names(rule.FromStop).Add((rule.FromLine, rule.FromTrip));
            Names(rule.ToStop).Add((rule.ToLine, rule.ToTrip));
        }
    }

    public bool Allows(in SpecificTransferRecord rule)
    {
        // Whoever waits delays nobody; and the second rule of the same trips costs nothing more.
        if (rule.Kind == Timed || !_counted.Add((rule.FromStop, rule.FromLine, rule.FromTrip, rule.ToStop)))
            return true;
        var isNamed = rule.FromLine >= 0 || rule.FromTrip >= 0;
        _changes += (isNamed ? 1L : Names(rule.FromStop).Count) * Names(rule.ToStop).Count;
        return _changes <= MostChanges;
    }

    private HashSet<(int, int)> Names(int stop)
    {
        if (!_names.TryGetValue(stop, out var names))
            _names.Add(stop, names = []);
        return names;
    }
}
