namespace Mobilitaet.Routing.Roads.Building;

/// <summary>Brings turn restrictions from segments onto chains and closes the loophole of turning round behind the junction.</summary>
internal sealed class TurnBanBuilder(ChainSet chains)
{
    private readonly TurnBans _bans = new();

    /// <param name="sequences">Directed segments from, via ..., to; with whether only this turn is allowed.</param>
    public TurnBans Build(IEnumerable<(int[] Segments, bool OnlyThis)> sequences)
    {
        var prescribed = new Dictionary<string, (int[] Prefix, HashSet<int> Allowed)>();
        foreach (var (segments, onlyThis) in sequences)
        {
            var sequence = ToChains(segments);
            if (sequence.Length < 2)
                continue;
            if (!onlyThis)
            {
                Forbid(sequence);
                continue;
            }
            var prefix = sequence[..^1];
            var key = string.Join(',', prefix);
            if (!prescribed.TryGetValue(key, out var entry))
                prescribed.Add(key, entry = (prefix, []));
            entry.Allowed.Add(sequence[^1]);
        }
        foreach (var (prefix, allowed) in prescribed.Values)
        {
            foreach (var other in chains.Leaving[chains.Head(prefix[^1])])
            {
                if (!allowed.Contains(other))
                    Forbid([.. prefix, other]);
            }
        }
        return _bans;
    }

    private void Forbid(int[] sequence)
    {
        _bans.Add(sequence);
        ForbidTurningRoundOnVia(sequence);
        var last = sequence[^1];
        var arriving = sequence[^2];
        if (last == (arriving ^ 1))
            return;
        // Driving on and turning round at the next junction would be the forbidden turn in disguise.
        foreach (var onward in chains.Leaving[chains.Head(arriving)])
        {
            var back = onward ^ 1;
            if (onward == last || back == arriving || chains.Duration(back) >= ModeSegments.Closed || chains.Leaving[chains.Head(onward)].Length < 2)
                continue;
            _bans.Add([.. sequence[..^1], onward, back]);
        }
    }

    /// <summary>Turning round at the end of a via street, and again at its beginning, would wipe out where the traveller came from.</summary>
    private void ForbidTurningRoundOnVia(int[] sequence)
    {
        for (var i = 1; i < sequence.Length - 1; i++)
        {
            var back = sequence[i] ^ 1;
            var goesOnElsewhere = chains.Leaving[chains.Head(sequence[i])].ContainsAnyExcept(back, sequence[i + 1]);
            if (chains.Duration(back) < ModeSegments.Closed && goesOnElsewhere)
                _bans.Add([.. sequence[..(i + 1)], back]);
        }
    }

    private int[] ToChains(int[] segments)
    {
        var sequence = new List<int>();
        foreach (var directed in segments)
        {
            var place = chains.OnChain[directed >> 1];
            if (place.DirectedChain < 0)
                return [];
            // Every joint of a restriction ends a chain, so the same chain twice means once round a ring.
            sequence.Add(place.DirectedChain ^ (directed & 1));
        }
        return [.. sequence];
    }
}
