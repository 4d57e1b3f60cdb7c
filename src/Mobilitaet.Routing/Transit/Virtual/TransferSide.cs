using System.Globalization;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Virtual;

/// <summary>
/// One side of the rules that name lines or trips: puts the trips at a stop for which equal rules go into one class. Class 0 is that of trips that no
/// rule names.
/// </summary>
internal sealed class TransferSide
{
    private readonly SpecificTransferRecord[] _rules;
    private readonly bool _isFrom;
    private readonly Dictionary<(int Stop, int Trip), List<int>> _byTrip = [];
    private readonly Dictionary<(int Stop, int Line), List<int>> _byLine = [];
    private readonly Dictionary<(int Stop, int Trip), int> _classOfTrip = [];
    private readonly Dictionary<(int Stop, int Line), int> _classOfLine = [];
    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly List<int[]> _rulesOfClass = [[]];

    public TransferSide(SpecificTransferRecord[] rules, bool isFrom)
    {
        (_rules, _isFrom) = (rules, isFrom);
        for (var rule = 0; rule < rules.Length; rule++)
        {
            var (stop, line, trip) = Own(rules[rule]);
            if (trip >= 0)
                Add(_byTrip, (stop, trip), rule);
            else if (line >= 0)
                Add(_byLine, (stop, line), rule);
        }
    }

    /// <summary>The rules that name the trips of a class on this side.</summary>
    public int[] RulesOf(int number) => _rulesOfClass[number];

    public int ClassOf(int stop, int line, int trip)
    {
        if (!_byTrip.TryGetValue((stop, trip), out var own))
            return ClassOfLine(stop, line);
        if (_classOfTrip.TryGetValue((stop, trip), out var known))
            return known;
        var ofLine = ClassOfLine(stop, line);
        var number = Number(stop, ofLine, own);
        _classOfTrip.Add((stop, trip), number);
        return number;
    }

    private int ClassOfLine(int stop, int line)
    {
        if (!_byLine.TryGetValue((stop, line), out var rules))
            return 0;
        if (!_classOfLine.TryGetValue((stop, line), out var number))
            _classOfLine.Add((stop, line), number = Number(stop, 0, rules));
        return number;
    }

    private int Number(int stop, int ofLine, List<int> rules)
    {
        var effects = rules.Select(rule => EffectOf(_rules[rule])).Order(StringComparer.Ordinal);
        var key = string.Create(CultureInfo.InvariantCulture, $"{stop}/{ofLine}/{string.Join('/', effects)}");
        if (_classes.TryGetValue(key, out var number))
            return number;
        number = _rulesOfClass.Count;
        _rulesOfClass.Add([.. _rulesOfClass[ofLine], .. rules]);
        _classes.Add(key, number);
        return number;
    }

    /// <summary>What a rule means to a trip on this side: which trips on the other side, how precisely, and what.</summary>
    private string EffectOf(in SpecificTransferRecord rule)
    {
        var other = _isFrom
            ? (rule.ToStop, rule.ToLine, rule.ToTrip)
            : (rule.FromStop, rule.FromLine, rule.FromTrip);
        return string.Create(CultureInfo.InvariantCulture, $"{other} {rule.Rank} {rule.Kind} {rule.Seconds}");
    }

    private (int Stop, int Line, int Trip) Own(in SpecificTransferRecord rule) =>
        _isFrom ? (rule.FromStop, rule.FromLine, rule.FromTrip) : (rule.ToStop, rule.ToLine, rule.ToTrip);

    private static void Add(Dictionary<(int, int), List<int>> index, (int, int) key, int rule)
    {
        if (!index.TryGetValue(key, out var list))
            index.Add(key, list = []);
        list.Add(rule);
    }
}
