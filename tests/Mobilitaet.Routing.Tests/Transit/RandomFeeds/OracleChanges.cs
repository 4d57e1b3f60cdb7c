namespace Mobilitaet.Routing.Tests.Transit.RandomFeeds;

/// <summary>How long every change takes from every trip to every other: all rules that fit, and of these the most specific.</summary>
internal sealed class OracleChanges
{
    private const int Never = 1 << 29;
    private readonly RandomTimetable _timetable;
    private readonly Dictionary<RandomTrip, int> _groups = new(ReferenceEqualityComparer.Instance);
    private readonly List<(int Line, int Trip)> _keys = [];
    private readonly int?[] _seconds;

    public OracleChanges(RandomTimetable timetable)
    {
        _timetable = timetable;
        for (var trip = 0; trip < timetable.Trips.Count; trip++)
        {
            // Trips that no rule tells apart need not be tried one by one.
            var key = timetable.SpecificTransfers.Count == 0 ? (-1, -1)
                : (timetable.Trips[trip].Line, timetable.SpecificTransfers.Exists(rule => rule.FromTrip == trip || rule.ToTrip == trip) ? trip : -1);
            if (!_keys.Contains(key))
                _keys.Add(key);
            _groups.Add(timetable.Trips[trip], _keys.IndexOf(key));
        }
        _seconds = [.. Enumerable.Range(0, PlaceCount * PlaceCount).Select(pair => Find(pair / PlaceCount, pair % PlaceCount))];
    }

    public int GroupCount => _keys.Count;

    public int PlaceCount => GroupCount * _timetable.StopCount;

    public int PlaceOf(int stop, int group) => (stop * GroupCount) + group;

    public int PlaceOf(int stop, RandomTrip trip) => PlaceOf(stop, _groups[trip]);

    public int? SecondsOf(int from, RandomTrip fromTrip, int to, RandomTrip toTrip) => _seconds[(PlaceOf(from, fromTrip) * PlaceCount) + PlaceOf(to, toTrip)];

    public void Apply(int[] arrivals, int[] ready)
    {
        for (var from = 0; from < PlaceCount; from++)
        {
            for (var to = 0; arrivals[from] < Never && to < PlaceCount; to++)
            {
                if (_seconds[(from * PlaceCount) + to] is { } seconds)
                    ready[to] = Math.Min(ready[to], arrivals[from] + seconds);
            }
        }
    }

    private int? Find(int fromPlace, int toPlace)
    {
        var (from, to) = (fromPlace / GroupCount, toPlace / GroupCount);
        var (fromKey, toKey) = (_keys[fromPlace % GroupCount], _keys[toPlace % GroupCount]);
        var rules = _timetable.Transfers.Where(rule => rule.FromStop == from && rule.ToStop == to)
            .Select(rule => (Specificity: 0, rule.Kind, rule.Seconds))
            .Concat(_timetable.SpecificTransfers.Where(rule => rule.FromStop == from && rule.ToStop == to
                && Fits(rule.FromLine, rule.FromTrip, fromKey) && Fits(rule.ToLine, rule.ToTrip, toKey))
                .Select(rule => (Specificity: Specificity(rule.FromLine, rule.FromTrip, rule.ToLine, rule.ToTrip), rule.Kind, rule.Seconds)))
            .OrderByDescending(rule => rule.Specificity).ToList();
        return rules.Count == 0 ? Usual(from, to, isRuled: false) + _timetable.Slack : rules[0].Kind switch
        {
            1 => Usual(from, to, isRuled: true),
            2 => rules[0].Seconds,
            3 => null,
            _ => Usual(from, to, isRuled: true) + _timetable.Slack,
        };
    }

    private static bool Fits(int line, int trip, (int Line, int Trip) key) => (line < 0 || line == key.Line) && (trip < 0 || trip == key.Trip);

    /// <summary>Trips before lines, two before one; of rules that say equally much, those that say more of the arriving trip.</summary>
    private static int Specificity(int fromLine, int fromTrip, int toLine, int toTrip)
    {
        var (trips, lines) = ((fromTrip < 0 ? 0 : 1) + (toTrip < 0 ? 0 : 1), (fromLine < 0 ? 0 : 1) + (toLine < 0 ? 0 : 1));
        return (trips * 100) + (lines * 10) + (fromTrip >= 0 ? 2 : 0) + (fromLine >= 0 ? 1 : 0) - (fromLine >= 0 && toTrip >= 0 ? 1 : 0);
    }

    /// <summary>Stops stand in a row along a circle of latitude; a change that a rule knows without a known walk is walked at a metre per second.</summary>
    private int? Usual(int from, int to, bool isRuled)
    {
        if (from == to)
            return 0;
        var walk = _timetable.Walks.Where(known => known.From == from && known.To == to).Select(known => (int?)known.Seconds).FirstOrDefault();
        return walk ?? (isRuled ? (int)Math.Ceiling(RandomTimetable.PositionOf(from).MetresTo(RandomTimetable.PositionOf(to))) : null);
    }
}
