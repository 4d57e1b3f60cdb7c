using System.Runtime.InteropServices;
using Mobilitaet.Routing.Roads.Profiles;

namespace Mobilitaet.Routing.Roads.Building;

/// <summary>Works out one mode's durations from way speeds, lengths and what happens at junctions.</summary>
internal sealed class ModeSegmentBuilder(StreetWays ways, StreetNodes nodes, SegmentSet segments, int modeIndex)
{
    private readonly TravelMode _mode = ways.Modes[modeIndex];
    private readonly ModeSegments _result = new(segments.Count);

    public ModeSegments Build()
    {
        SetEnds();
        var streetEnds = CountStreetEnds();
        var privateGates = FindPrivateGates();
        for (var segment = 0; segment < segments.Count; segment++)
        {
            var way = segments.Way[segment];
            var use = UseOf(segment);
            var interior = segments.InteriorStops[segment] * SignalDelay(_mode);
            _result.DestinationOnly[segment] = use.DestinationOnly
                || privateGates.Contains(segments.From[segment]) || privateGates.Contains(segments.To[segment]);
            _result.Forward[segment] = Duration(segment, use.ForwardKmh, interior + JunctionDelay(segments.To[segment], ways.Classes[way], streetEnds));
            _result.Backward[segment] = Duration(segment, use.BackwardKmh, interior + JunctionDelay(segments.From[segment], ways.Classes[way], streetEnds));
        }
        return _result;
    }

    private WayUse UseOf(int segment) => ways.Uses[(segments.Way[segment] * ways.Modes.Count) + modeIndex];

    private int Duration(int segment, float kmh, int delay)
    {
        if (kmh <= 0)
            return ModeSegments.Closed;
        var milliseconds = (segments.LengthCm[segment] * 36.0 / kmh) + delay;
        return (int)Math.Clamp(Math.Round(milliseconds), 1, ModeSegments.Closed / 4);
    }

    private void SetEnds()
    {
        var junctionOf = new List<int>(Enumerable.Range(0, segments.JunctionNode.Count));
        for (var segment = 0; segment < segments.Count; segment++)
        {
            _result.From[segment] = EndNode(segment, segments.From[segment], junctionOf);
            _result.To[segment] = EndNode(segment, segments.To[segment], junctionOf);
        }
        _result.JunctionOf = [.. junctionOf];
    }

    private int EndNode(int segment, int junction, List<int> junctionOf)
    {
        if (!Blocks(segment, junction))
            return junction;
        junctionOf.Add(junction);
        return junctionOf.Count - 1;
    }

    private bool Blocks(int segment, int junction)
    {
        var traits = nodes.Traits[segments.JunctionNode[junction]];
        if ((traits & (NodeTraits)(1 << (int)_mode)) != 0)
            return true;
        return _mode == TravelMode.Wheelchair && (traits & NodeTraits.RaisedKerb) != 0
            && ways.Classes[segments.Way[segment]] is >= RoadClass.Pedestrian and <= RoadClass.Platform;
    }

    /// <summary>
    /// Gates that the mode passes only on the way to or from what lies behind them. Where more than two streets meet, nobody can tell which of
    /// them the gate closes, so it closes none.
    /// </summary>
    private HashSet<int> FindPrivateGates()
    {
        var ends = new Dictionary<int, int>();
        for (var segment = 0; segment < segments.Count; segment++)
        {
            if (!UseOf(segment).IsOpen)
                continue;
            CountPrivate(segments.From[segment], ends);
            CountPrivate(segments.To[segment], ends);
        }
        return [.. ends.Where(entry => entry.Value <= 2).Select(entry => entry.Key)];
    }

    private void CountPrivate(int junction, Dictionary<int, int> ends)
    {
        if ((nodes.Traits[segments.JunctionNode[junction]] & (NodeTraits)(256 << (int)_mode)) != 0)
            CollectionsMarshal.GetValueRefOrAddDefault(ends, junction, out _)++;
    }

    /// <summary>How many open roads (driveways and parking aisles aside) meet at each junction.</summary>
    private byte[] CountStreetEnds()
    {
        var ends = new byte[segments.JunctionNode.Count];
        for (var segment = 0; segment < segments.Count; segment++)
        {
            var road = ways.Classes[segments.Way[segment]];
            if (!UseOf(segment).IsOpen || road is RoadClass.Service or RoadClass.Track || road >= RoadClass.Pedestrian)
                continue;
            ends[segments.From[segment]] = (byte)Math.Min(255, ends[segments.From[segment]] + 1);
            ends[segments.To[segment]] = (byte)Math.Min(255, ends[segments.To[segment]] + 1);
        }
        return ends;
    }

    private int JunctionDelay(int junction, RoadClass road, byte[] streetEnds)
    {
        var traits = nodes.Traits[segments.JunctionNode[junction]];
        if ((traits & NodeTraits.Signals) != 0)
            return SignalDelay(_mode);
        if (_mode == TravelMode.Car && (traits & NodeTraits.Stop) != 0)
            return 2000;
        if (streetEnds[junction] < 3)
            return 0;
        return (_mode, road) switch
        {
            (TravelMode.Car, <= RoadClass.TrunkLink) => 0,
            (TravelMode.Car, <= RoadClass.SecondaryLink) => 400,
            (TravelMode.Car, _) => 800,
            (TravelMode.Bicycle, _) => 500,
            _ => 0,
        };
    }

    private static int SignalDelay(TravelMode mode) => mode switch
    {
        TravelMode.Car => 2000,
        TravelMode.Bicycle => 4000,
        _ => 0,
    };
}
