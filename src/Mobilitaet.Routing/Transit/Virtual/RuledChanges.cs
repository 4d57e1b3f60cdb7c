using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Virtual;

/// <summary>Finds for a class of trips at a stop the rules that go for changes from it: of those for the same trips, the most specific.</summary>
internal sealed class RuledChanges
{
    private static readonly int[] s_unnamed = [0];
    private readonly VirtualStops _stops;
    private readonly SpecificTransferRecord[] _rules;
    private readonly int?[] _seconds;
    private readonly ILookup<int, int> _fromAnyTrip;
    private readonly List<int>[] _classesOfRule;
    private readonly Dictionary<int, List<int>> _classes = [];
    private readonly Dictionary<(int Stop, int Class), List<int>> _nodes = [];

    public RuledChanges(VirtualStops stops, SpecificTransferRecord[] rules, Func<SpecificTransferRecord, int?> secondsOf)
    {
        (_stops, _rules) = (stops, rules);
        _seconds = [.. rules.Select(secondsOf)];
        _fromAnyTrip = Enumerable.Range(0, rules.Length)
            .Where(rule => rules[rule].FromTrip < 0 && rules[rule].FromLine < 0).ToLookup(rule => rules[rule].FromStop);
        _classesOfRule = [.. rules.Select(_ => new List<int>(1))];
        for (var stop = 0; stop < stops.StopCount; stop++)
        {
            if (stops.Has(stop))
                Index(stop);
        }
    }

    /// <summary>The classes, when boarding, at a stop.</summary>
    public IReadOnlyList<int> ClassesAt(int stop) => _classes.TryGetValue(stop, out var classes) ? classes : s_unnamed;

    public IReadOnlyList<int> NodesAt((int Stop, int Class) target) => _nodes.TryGetValue(target, out var nodes) ? nodes : [target.Stop];

    /// <summary>What rules say about changes from a class of trips at a stop, by stop and class of the trips one changes to; null where one cannot.</summary>
    public Dictionary<(int Stop, int Class), int?> Of(int stop, int fromClass)
    {
        var best = new Dictionary<(int Stop, int Class), int>();
        foreach (var rule in _stops.From.RulesOf(fromClass).Concat(_fromAnyTrip[stop]))
        {
            ref readonly var record = ref _rules[rule];
            foreach (var toClass in record.ToTrip < 0 && record.ToLine < 0 ? ClassesAt(record.ToStop) : _classesOfRule[rule])
            {
                var target = (record.ToStop, toClass);
                if (!best.TryGetValue(target, out var known) || _rules[known].Rank < record.Rank)
                    best[target] = rule;
            }
        }
        return best.ToDictionary(pair => pair.Key, pair => _seconds[pair.Value]);
    }

    private void Index(int stop)
    {
        foreach (var node in _stops.NodesOf(stop))
        {
            var number = _stops.ToClassOf(node);
            if (!_nodes.TryGetValue((stop, number), out var nodes))
            {
                _nodes.Add((stop, number), nodes = []);
                AddClass(stop, number);
            }
            nodes.Add(node);
        }
    }

    private void AddClass(int stop, int number)
    {
        if (!_classes.TryGetValue(stop, out var classes))
            _classes.Add(stop, classes = []);
        classes.Add(number);
        foreach (var rule in _stops.To.RulesOf(number))
            _classesOfRule[rule].Add(number);
    }
}
