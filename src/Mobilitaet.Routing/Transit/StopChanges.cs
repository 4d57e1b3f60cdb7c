namespace Mobilitaet.Routing.Transit;

/// <summary>
/// How long changes between vehicles take at least, from every stop to every stop in walking distance: walking plus slack, and what the feed's
/// transfer rules say. Immutable and shared by all threads.
/// </summary>
public sealed class StopChanges
{
    private const int Impossible = 3;
    private const int Timed = 1;
    private const int MinimumTime = 2;
    private readonly Lazy<StopChanges> _mirrored;

    private StopChanges(int[] first, StopChange[] items, Func<StopChanges, StopChanges> mirror)
    {
        First = first;
        Items = items;
        _mirrored = new Lazy<StopChanges>(() => mirror(this));
    }

    /// <summary>Where each stop's changes begin, and one closing entry.</summary>
    internal int[] First { get; }

    internal StopChange[] Items { get; }

    internal StopChanges Mirrored => _mirrored.Value;

    /// <param name="timetable">Whose stops and transfer rules count.</param>
    /// <param name="footpaths">Walks between stops; null lets passengers change only on the spot.</param>
    /// <param name="slackSeconds">Added to every walk and to changes on the spot, so that a minute's delay breaks no journey.</param>
    /// <param name="longestWalkSeconds">Walks beyond this are left out.</param>
    public static StopChanges Build(Timetable timetable, Footpaths? footpaths, int slackSeconds, int longestWalkSeconds = int.MaxValue)
    {
        var rules = new Dictionary<(int, int), Records.TransferRecord>();
        foreach (var rule in timetable.Tables.Transfers.Span)
            rules[(rule.FromStop, rule.ToStop)] = rule;
        var rows = new List<StopChange>[timetable.StopCount];
        for (var stop = 0; stop < rows.Length; stop++)
        {
            rows[stop] = [];
            Add(rows, rules, stop, stop, slackSeconds);
            if (footpaths is null)
                continue;
            foreach (var path in footpaths.From(new Stop(stop)))
            {
                if (path.Stop.Index != stop && path.Seconds <= longestWalkSeconds)
                    Add(rows, rules, stop, path.Stop.Index, path.Seconds + slackSeconds);
            }
        }
        // Rules between stops that no footpath joins: the agency knows a way that the map does not.
        foreach (var rule in rules.Values)
        {
            if (rule.Kind == MinimumTime && rule.Seconds <= longestWalkSeconds && !rows[rule.FromStop].Exists(change => change.Stop == rule.ToStop))
                rows[rule.FromStop].Add(new StopChange(rule.ToStop, rule.Seconds));
        }
        return Of(rows);
    }

    private static void Add(
        List<StopChange>[] rows, Dictionary<(int, int), Records.TransferRecord> rules, int from, int to, int seconds)
    {
        if (!rules.TryGetValue((from, to), out var rule))
            rows[from].Add(new StopChange(to, seconds));
        else if (rule.Kind == MinimumTime)
            rows[from].Add(new StopChange(to, rule.Seconds));
        else if (rule.Kind == Timed && from == to)
            rows[from].Add(new StopChange(to, 0));
        else if (rule.Kind != Impossible)
            rows[from].Add(new StopChange(to, seconds));
    }

    internal static StopChanges Of(List<StopChange>[] rows)
    {
        var first = new int[rows.Length + 1];
        for (var stop = 0; stop < rows.Length; stop++)
            first[stop + 1] = first[stop] + rows[stop].Count;
        return new StopChanges(first, [.. rows.SelectMany(row => row)], Mirror);
    }

    private static StopChanges Mirror(StopChanges forward)
    {
        var rows = new List<StopChange>[forward.First.Length - 1];
        for (var stop = 0; stop < rows.Length; stop++)
            rows[stop] = [];
        for (var stop = 0; stop < rows.Length; stop++)
        {
            foreach (var change in forward.Items.AsSpan(forward.First[stop], forward.First[stop + 1] - forward.First[stop]))
                rows[change.Stop].Add(new StopChange(stop, change.Seconds));
        }
        var mirrored = Of(rows);
        return new StopChanges(mirrored.First, mirrored.Items, _ => forward);
    }
}
