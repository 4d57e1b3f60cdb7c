using Mobilitaet.Routing.Roads.Queries;

namespace Mobilitaet.Routing.Roads.Guidance;

/// <summary>Decides what a traveller must be told between two pieces of a path: nothing where there is no choice and no new name.</summary>
internal sealed class TurnReader(ModeNetwork network, double latitude)
{
    private const double LookMetres = 12;
    private readonly double _cosine = Math.Cos(double.DegreesToRadians(latitude));

    /// <summary>Walkers cross a roundabout as they like; only vehicles count its exits.</summary>
    private readonly bool _followsRoundabouts = network.Mode is TravelMode.Car or TravelMode.Bicycle;
    private bool _inRoundabout;

    /// <param name="pieces">The path.</param>
    /// <param name="index">The piece that begins.</param>
    /// <param name="line">The line drawn so far, with the piece that begins.</param>
    /// <param name="junction">Where on the line the piece begins.</param>
    /// <param name="street">The street name told last.</param>
    public Turn? FindTurn(List<PathPiece> pieces, int index, List<GeoPoint> line, int junction, string? street)
    {
        var (last, next) = (pieces[index - 1], pieces[index]);
        var (was, becomes) = (TraitsOf(last), TraitsOf(next));
        var name = network.Streets.NameOf(next.Segment);
        var isNewName = name is not null && !string.Equals(name, street, StringComparison.Ordinal);
        if (last.DirectedChain == next.DirectedChain && was == becomes && !isNewName)
            return null;
        if (becomes.HasFlag(SegmentTraits.Ferry) && !was.HasFlag(SegmentTraits.Ferry))
            return new Turn(Maneuver.TakeFerry, name, 0);
        if (becomes.HasFlag(SegmentTraits.Steps) && !was.HasFlag(SegmentTraits.Steps))
            return new Turn(Maneuver.TakeSteps, name, 0);
        if (_followsRoundabouts && becomes.HasFlag(SegmentTraits.Roundabout))
            return FindRoundabout(pieces, index, was);
        if (_inRoundabout)
        {
            // The exit was told on entering.
            _inRoundabout = false;
            return null;
        }
        if (next.Segment == last.Segment && next.Reversed != last.Reversed)
            return new Turn(Maneuver.TurnAround, name, 0);
        var hasChoice = last.DirectedChain != next.DirectedChain && Choices(last.DirectedChain) > 1;
        var degrees = TurnDegrees(line, junction);
        var maneuver = Classify(degrees);
        if (hasChoice && becomes.HasFlag(SegmentTraits.Link) && !was.HasFlag(SegmentTraits.Link) && maneuver == Maneuver.Continue)
            maneuver = degrees >= 0 ? Maneuver.SlightRight : Maneuver.SlightLeft;
        return Judge(maneuver, name, isNewName, hasChoice, was, becomes);
    }

    private static Turn? Judge(Maneuver maneuver, string? name, bool isNewName, bool hasChoice, SegmentTraits was, SegmentTraits becomes)
    {
        if (maneuver == Maneuver.Continue)
            return isNewName ? new Turn(maneuver, name, 0) : null;
        if (maneuver is Maneuver.SlightLeft or Maneuver.SlightRight)
        {
            // A gentle bend of a named street needs no word; a fork without names, or leaving by a slip road, does.
            var isFork = hasChoice && (name is null || (becomes.HasFlag(SegmentTraits.Link) && !was.HasFlag(SegmentTraits.Link)));
            return isNewName || isFork ? new Turn(maneuver, name, 0) : null;
        }
        return hasChoice || isNewName ? new Turn(maneuver, name, 0) : null;
    }

    private Turn? FindRoundabout(List<PathPiece> pieces, int index, SegmentTraits was)
    {
        if (was.HasFlag(SegmentTraits.Roundabout))
            return null;
        _inRoundabout = true;
        return new Turn(Maneuver.EnterRoundabout, StreetAfterRoundabout(pieces, index), CountExits(pieces, index));
    }

    private SegmentTraits TraitsOf(in PathPiece piece) => network.Streets.Segments[piece.Segment].Traits;

    /// <summary>In how many directions one can go on behind a chain, turning round aside.</summary>
    private int Choices(int directedChain)
    {
        var node = network.HeadNode[directedChain];
        return network.FirstArc[node + 1] - network.FirstArc[node] - 1 + (CanTurnRound(directedChain) ? 0 : 1);
    }

    private bool CanTurnRound(int directedChain)
    {
        ref readonly var chain = ref network.Chains[directedChain >> 1];
        return ((directedChain & 1) == 0 ? chain.Backward : chain.Forward) < TravelTimes.Unreachable;
    }

    private int CountExits(List<PathPiece> pieces, int index)
    {
        var exits = 0;
        for (var i = index; i < pieces.Count && TraitsOf(pieces[i]).HasFlag(SegmentTraits.Roundabout); i++)
        {
            var leavesChain = i + 1 < pieces.Count && pieces[i + 1].DirectedChain != pieces[i].DirectedChain;
            if (leavesChain && Choices(pieces[i].DirectedChain) > 1)
                exits++;
        }
        return Math.Max(1, exits);
    }

    private string? StreetAfterRoundabout(List<PathPiece> pieces, int index)
    {
        for (var i = index; i < pieces.Count; i++)
        {
            if (!TraitsOf(pieces[i]).HasFlag(SegmentTraits.Roundabout))
                return network.Streets.NameOf(pieces[i].Segment);
        }
        return network.Streets.NameOf(pieces[^1].Segment);
    }

    private static Maneuver Classify(double degrees) => degrees switch
    {
        > 165 or < -165 => Maneuver.TurnAround,
        > 110 => Maneuver.SharpRight,
        > 45 => Maneuver.Right,
        > 20 => Maneuver.SlightRight,
        < -110 => Maneuver.SharpLeft,
        < -45 => Maneuver.Left,
        < -20 => Maneuver.SlightLeft,
        _ => Maneuver.Continue,
    };

    /// <summary>Change of heading at the junction, right positive, looking some metres back and ahead so that digitised kinks do not count.</summary>
    private double TurnDegrees(List<GeoPoint> line, int junction)
    {
        var at = line[junction];
        var (back, front) = (Math.Max(0, junction - 1), Math.Min(line.Count - 1, junction + 1));
        while (back > 0 && SquareMetres(line[back], at) < LookMetres * LookMetres)
            back--;
        while (front < line.Count - 1 && SquareMetres(line[front], at) < LookMetres * LookMetres)
            front++;
        var (x1, y1) = ((at.Longitude - line[back].Longitude) * _cosine, at.Latitude - line[back].Latitude);
        var (x2, y2) = ((line[front].Longitude - at.Longitude) * _cosine, line[front].Latitude - at.Latitude);
        return double.RadiansToDegrees(Math.Atan2((y1 * x2) - (x1 * y2), (x1 * x2) + (y1 * y2)));
    }

    private double SquareMetres(GeoPoint a, GeoPoint b)
    {
        const double metresPerDegree = ShapePoint.MetresPerUnit * 1e7;
        var dx = (b.Longitude - a.Longitude) * _cosine;
        var dy = b.Latitude - a.Latitude;
        return ((dx * dx) + (dy * dy)) * metresPerDegree * metresPerDegree;
    }
}
