using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit.Virtual;

namespace Mobilitaet.Routing.Transit;

/// <summary>
/// How long changes between vehicles take at least, from every stop to every stop in walking distance: walking plus slack, and what the feed's
/// transfer rules say. Immutable and shared by all threads.
/// </summary>
public sealed class StopChanges
{
    private readonly Lazy<StopChanges> _mirrored;

    private StopChanges(int[] first, StopChange[] items, Func<StopChanges, StopChanges> mirror)
    {
        First = first;
        Items = items;
        _mirrored = new Lazy<StopChanges>(() => mirror(this));
    }

    /// <summary>Where the changes of each stop begin, then those of each virtual stop and each gate, and one closing entry.</summary>
    internal int[] First { get; }

    internal StopChange[] Items { get; }

    internal StopChanges Mirrored => _mirrored.Value;

    /// <param name="timetable">Whose stops and transfer rules count.</param>
    /// <param name="footpaths">Walks between stops; null when the streets are not known.</param>
    /// <param name="slackSeconds">Added to every walk and to changes on the spot, so that a minute's delay breaks no journey.</param>
    /// <param name="longestWalkSeconds">Walks beyond this are left out.</param>
    /// <param name="mode">How passengers walk; null for the footpaths' own mode. A pram and a wheelchair take only ways that the streets know.</param>
    public static StopChanges Build(
        Timetable timetable, Footpaths? footpaths, int slackSeconds, int longestWalkSeconds = int.MaxValue, TravelMode? mode = null)
    {
        var needsSmoothWay = (mode ?? footpaths?.Mode ?? TravelMode.Foot) is TravelMode.Pram or TravelMode.Wheelchair;
        var builder = new StopChangesBuilder(timetable, footpaths, slackSeconds, longestWalkSeconds, needsSmoothWay);
        var (first, items) = builder.Build();
        if (!timetable.VirtualStops.IsEmpty)
            (first, items) = new VirtualChanges(timetable.VirtualStops, timetable.Tables.SpecificTransfers.Span.ToArray(), first, items, builder.SecondsUnder).Build();
        GC.KeepAlive(timetable);
        return new StopChanges(first, items, Mirror);
    }

    private static StopChanges Mirror(StopChanges forward)
    {
        var stops = forward.First.Length - 1;
        var first = new int[stops + 1];
        foreach (var change in forward.Items)
            first[change.Stop + 1]++;
        for (var stop = 0; stop < stops; stop++)
            first[stop + 1] += first[stop];
        var next = first.AsSpan(0, stops).ToArray();
        var items = new StopChange[forward.Items.Length];
        for (var stop = 0; stop < stops; stop++)
        {
            foreach (var change in forward.Items.AsSpan(forward.First[stop], forward.First[stop + 1] - forward.First[stop]))
                items[next[change.Stop]++] = new StopChange(stop, change.Seconds);
        }
        return new StopChanges(first, items, _ => forward);
    }
}
