namespace Mobilitaet.Routing.Roads.Building;

/// <summary>Brings turn restrictions from segments onto chains and closes the loophole of turning round behind the junction.</summary>
internal sealed class TurnBanBuilder
{
    private readonly ChainSet _chains;
    private readonly Dictionary<int, List<int>> _leaving = [];
    private readonly TurnBans _bans = new();

    public TurnBanBuilder(ChainSet chains)
    {
        _chains = chains;
        for (var directed = 0; directed < chains.Count * 2; directed++)
        {
            if (chains.Duration(directed) >= ModeSegments.Closed)
                continue;
            if (!_leaving.TryGetValue(chains.Tail(directed), out var list))
                _leaving.Add(chains.Tail(directed), list = []);
            list.Add(directed);
        }
    }

    /// <param name="sequences">Directed segments from, via ..., to; with whether only this turn is allowed.</param>
    public TurnBans Build(IEnumerable<(int[] Segments, bool OnlyThis)> sequences)
    {
        var prescribed = new Dictionary<string, (int[] Prefix, HashSet<int> Allowed)>();
        foreach (var (segments, onlyThis) in sequences)
        {
            var chains = ToChains(segments);
            if (chains.Length < 2)
                continue;
            if (!onlyThis)
            {
                Forbid(chains);
                continue;
            }
            var prefix = chains[..^1];
            var key = string.Join(',', prefix);
            if (!prescribed.TryGetValue(key, out var entry))
                prescribed.Add(key, entry = (prefix, []));
            entry.Allowed.Add(chains[^1]);
        }
        foreach (var (prefix, allowed) in prescribed.Values)
        {
            foreach (var other in Leaving(_chains.Head(prefix[^1])).Where(c => !allowed.Contains(c)))
                Forbid([.. prefix, other]);
        }
        return _bans;
    }

    private void Forbid(int[] chains)
    {
        _bans.Add(chains);
        ForbidTurningRoundOnVia(chains);
        var last = chains[^1];
        var arriving = chains[^2];
        if (last == (arriving ^ 1))
            return;
        // Driving on and turning round at the next junction would be the forbidden turn in disguise.
        foreach (var onward in Leaving(_chains.Head(arriving)))
        {
            var back = onward ^ 1;
            if (onward == last || back == arriving || _chains.Duration(back) >= ModeSegments.Closed || Leaving(_chains.Head(onward)).Count < 2)
                continue;
            _bans.Add([.. chains[..^1], onward, back]);
        }
    }

    /// <summary>Turning round at the end of a via street, and again at its beginning, would wipe out where the traveller came from.</summary>
    private void ForbidTurningRoundOnVia(int[] chains)
    {
        for (var i = 1; i < chains.Length - 1; i++)
        {
            var back = chains[i] ^ 1;
            var goesOnElsewhere = Leaving(_chains.Head(chains[i])).Exists(onward => onward != back && onward != chains[i + 1]);
            if (_chains.Duration(back) < ModeSegments.Closed && goesOnElsewhere)
                _bans.Add([.. chains[..(i + 1)], back]);
        }
    }

    private int[] ToChains(int[] segments)
    {
        var chains = new List<int>();
        foreach (var directed in segments)
        {
            var place = _chains.OnChain[directed >> 1];
            if (place.DirectedChain < 0)
                return [];
            // Every joint of a restriction ends a chain, so the same chain twice means once round a ring.
            chains.Add(place.DirectedChain ^ (directed & 1));
        }
        return [.. chains];
    }

    private List<int> Leaving(int node) => _leaving.TryGetValue(node, out var list) ? list : [];
}
