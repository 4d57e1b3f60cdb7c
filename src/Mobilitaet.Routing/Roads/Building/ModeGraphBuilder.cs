namespace Mobilitaet.Routing.Roads.Building;

/// <summary>Builds a mode's graph from chains; only junctions with turn restrictions and areas without through traffic get copies.</summary>
/// <remarks>
/// A node is a state (junction, zone, turn progress). Zone: Leaving and Arriving are the two copies of a junction that only
/// destination-only streets touch, so that nobody passes through: a trip leaves such an area, or arrives in one.
/// </remarks>
internal sealed class ModeGraphBuilder(ChainSet chains, TurnBans bans, Func<int, ShapePoint> positionOf)
{
    private enum Zone : byte
    {
        Open,
        Leaving,
        Arriving,
    }

    private readonly record struct State(int Node, Zone Zone, TurnProgress Progress);

    private readonly ModeGraph _graph = new();
    private readonly List<State> _states = [];
    private readonly Dictionary<(int Node, Zone Zone, string Progress), int> _stateIndex = [];
    private readonly HashSet<int> _enclosed = [];

    public ModeGraph Build()
    {
        FindEnclosed();
        AddPlainStates();
        _graph.HeadNode = new int[chains.Count * 2];
        for (var directed = 0; directed < _graph.HeadNode.Length; directed++)
            _graph.HeadNode[directed] = chains.Duration(directed) < ModeSegments.Closed ? HeadState(directed) : -1;
        // The list grows while it is walked: every new copy of a junction is expanded in turn.
        for (var state = 0; state < _states.Count; state++)
            Expand(state);
        CollectExits();
        return _graph;
    }

    private void FindEnclosed()
    {
        var touchedByOpen = new HashSet<int>();
        for (var directed = 0; directed < chains.Count * 2; directed++)
        {
            if (!chains.DestinationOnly[directed >> 1])
                touchedByOpen.Add(chains.Tail(directed));
        }
        for (var directed = 0; directed < chains.Count * 2; directed++)
        {
            if (!touchedByOpen.Contains(chains.Tail(directed)))
                _enclosed.Add(chains.Tail(directed));
        }
    }

    private void AddPlainStates()
    {
        for (var chain = 0; chain < chains.Count; chain++)
        {
            AddPlain(chains.From[chain]);
            AddPlain(chains.To[chain]);
        }
    }

    private void AddPlain(int node)
    {
        if (_enclosed.Contains(node))
        {
            StateOf(node, Zone.Leaving, TurnProgress.None);
            StateOf(node, Zone.Arriving, TurnProgress.None);
        }
        else
        {
            StateOf(node, Zone.Open, TurnProgress.None);
        }
    }

    private int StateOf(int node, Zone zone, TurnProgress progress)
    {
        if (_stateIndex.TryGetValue((node, zone, progress.Key), out var index))
            return index;
        index = _states.Count;
        _states.Add(new State(node, zone, progress));
        _stateIndex.Add((node, zone, progress.Key), index);
        _graph.Position.Add(positionOf(node));
        return index;
    }

    private int HeadState(int directed)
    {
        var head = chains.Head(directed);
        return StateOf(head, _enclosed.Contains(head) ? Zone.Leaving : Zone.Open, bans.Advance(TurnProgress.None, directed));
    }

    private void Expand(int index)
    {
        var state = _states[index];
        foreach (var directed in chains.Leaving[state.Node])
        {
            if (bans.Forbids(state.Progress, directed) || FindNextZone(state, directed) is not { } zone)
                continue;
            var next = StateOf(chains.Head(directed), zone, bans.Advance(state.Progress, directed));
            if (next == index)
                continue;
            _graph.ArcTail.Add(index);
            _graph.ArcHead.Add(next);
            _graph.ArcChain.Add(directed);
        }
    }

    /// <summary>The zone after passing a whole chain; null where passing through is not allowed.</summary>
    private Zone? FindNextZone(State state, int directed)
    {
        if (!chains.DestinationOnly[directed >> 1])
            return Zone.Open;
        var headEnclosed = _enclosed.Contains(chains.Head(directed));
        return (state.Zone, headEnclosed) switch
        {
            (Zone.Open, true) => Zone.Arriving,
            (Zone.Leaving, true) => Zone.Leaving,
            (Zone.Leaving, false) => Zone.Open,
            (Zone.Arriving, true) => Zone.Arriving,
            _ => null,
        };
    }

    private void CollectExits()
    {
        var exits = new Grouping<int>(chains.Count * 2, add =>
        {
            for (var state = 0; state < _states.Count; state++)
            {
                foreach (var directed in chains.Leaving[_states[state].Node])
                {
                    if (!bans.Forbids(_states[state].Progress, directed))
                        add(directed, state);
                }
            }
        });
        (_graph.FirstExit, _graph.ExitNodes) = (exits.First, exits.Items);
    }
}
