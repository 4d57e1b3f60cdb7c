using Mobilitaet.Routing.Roads.Queries;

namespace Mobilitaet.Routing.Roads.Guidance;

/// <summary>Turns the pieces of a path into a route: one line, its length, and its steps.</summary>
internal sealed class RouteWriter(ModeNetwork network, SnappedPoint from, SnappedPoint to, List<PathPiece> pieces)
{
    private readonly List<GeoPoint> _line = new(64 + (pieces.Count * 3));
    private const double CornerMetres = 5;
    private readonly List<RouteStep> _steps = [];
    private Pending _pending;

    private record struct Pending(Maneuver Maneuver, string? Street, int Exit, GeoPoint Position, double Metres, double Milliseconds);

    public Route Write(int milliseconds)
    {
        _pending = new Pending(Maneuver.Depart, pieces.Count > 0 ? network.Streets.NameOf(pieces[0].Segment) : network.Streets.NameOf(from.Segment), 0, from.Position, 0, 0);
        var reader = new TurnReader(network, from.Position.Latitude);
        var metres = 0.0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var junction = _line.Count - 1;
            PathGeometry.Draw(network.Streets, pieces[i], _line);
            if (i > 0 && reader.FindTurn(pieces, i, _line, junction, _pending.Street) is { } turn)
                Begin(turn, _line[junction]);
            var length = PathGeometry.Metres(network.Streets, pieces[i]);
            metres += length;
            _pending.Metres += length;
            _pending.Milliseconds += PathGeometry.Milliseconds(network, pieces[i]);
        }
        if (_line.Count == 0)
            _line.Add(from.Position);
        if (_line.Count == 1)
            _line.Add(to.Position);
        Close(milliseconds);
        return new Route(network.Mode, milliseconds, metres, _line, _steps);
    }

    private void Begin(Turn turn, GeoPoint at)
    {
        // Somebody who stands on a corner is already there: no instruction for the first few steps.
        if (_steps.Count == 0 && _pending.Metres < CornerMetres && IsPlainTurn(turn.Maneuver))
        {
            _pending.Street = turn.Street ?? _pending.Street;
            return;
        }
        AddPending();
        _pending = new Pending(turn.Maneuver, turn.Street, turn.Exit, at, 0, 0);
    }

    private void AddPending() => _steps.Add(new RouteStep(
        _pending.Maneuver, _pending.Street, _pending.Exit, _pending.Position, _pending.Metres, (int)Math.Round(_pending.Milliseconds)));

    private static bool IsPlainTurn(Maneuver maneuver) => maneuver is >= Maneuver.Continue and <= Maneuver.TurnAround;

    /// <summary>Rounding of single steps is settled in the last one, so that the steps add up to the route.</summary>
    private void Close(int milliseconds)
    {
        if (_steps.Count > 0 && _pending.Metres < CornerMetres && IsPlainTurn(_pending.Maneuver))
            _steps[^1] = _steps[^1] with { Metres = _steps[^1].Metres + _pending.Metres };
        else
            AddPending();
        _steps[^1] = _steps[^1] with { Milliseconds = Math.Max(0, milliseconds - _steps.Take(_steps.Count - 1).Sum(step => step.Milliseconds)) };
        _steps.Add(new RouteStep(Maneuver.Arrive, network.Streets.NameOf(to.Segment), 0, to.Position, 0, 0));
    }
}
