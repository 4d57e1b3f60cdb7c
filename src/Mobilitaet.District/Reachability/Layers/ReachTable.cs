namespace Mobilitaet.District.Reachability.Layers;

/// <summary>Every place x every session x every layer, with the input it was computed from.</summary>
public sealed class ReachTable
{
    /// <summary>How many layers there are.</summary>
    public const int LayerCount = 6;

    private readonly ReachCell[] _cells;

    /// <param name="input">What it was computed from.</param>
    /// <param name="cells">Session by session, in each place by place, in each layer by layer.</param>
    /// <exception cref="ArgumentException">The number of cells does not fit the input.</exception>
    public ReachTable(ReachInput input, ReachCell[] cells)
    {
        if (cells.Length != input.Sessions.Count * input.Places.Count * LayerCount)
            throw new ArgumentException("A reach table has one cell for each session, place and layer.", nameof(cells));
        Input = input;
        _cells = cells;
    }

    public ReachInput Input { get; }

    public ref readonly ReachCell this[int session, int place, ReachLayer layer] =>
        ref _cells[(((session * Input.Places.Count) + place) * LayerCount) + (int)layer];

    internal ReadOnlySpan<ReachCell> Cells => _cells;

    /// <summary>One session from every place in every layer.</summary>
    public ReachRow Row(int session)
    {
        var length = Input.Places.Count * LayerCount;
        return new ReachRow(Input.Sessions[session], _cells.AsSpan(session * length, length).ToArray());
    }

    /// <summary>The first layer that opens a session to a place; null when none does.</summary>
    public ReachLayer? FindFirstLayer(int session, int place)
    {
        for (var layer = ReachLayer.Foot; layer <= ReachLayer.Car; layer++)
        {
            if (this[session, place, layer].IsReachable)
                return layer;
        }
        return null;
    }
}
