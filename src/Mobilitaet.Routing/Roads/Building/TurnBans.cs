namespace Mobilitaet.Routing.Roads.Building;

/// <summary>Forbidden sequences of directed chains of one mode; travelling all but the last of a sequence forbids the last.</summary>
internal sealed class TurnBans
{
    private readonly List<int[]> _bans = [];
    private readonly Dictionary<int, List<int>> _startingWith = [];

    public int Count => _bans.Count;

    public void Add(int[] chains)
    {
        if (!_startingWith.TryGetValue(chains[0], out var list))
            _startingWith.Add(chains[0], list = []);
        list.Add(_bans.Count);
        _bans.Add(chains);
    }

    /// <summary>Whether the traveller, having matched <paramref name="progress"/>, may not take <paramref name="chain"/>.</summary>
    public bool Forbids(TurnProgress progress, int chain)
    {
        foreach (var (ban, matched) in progress.Matches)
        {
            if (matched == _bans[ban].Length - 1 && _bans[ban][matched] == chain)
                return true;
        }
        return false;
    }

    /// <summary>What is matched after taking <paramref name="chain"/>; only beginnings that can still become a ban.</summary>
    public TurnProgress Advance(TurnProgress progress, int chain)
    {
        if (progress.IsNone && !_startingWith.ContainsKey(chain))
            return TurnProgress.None;
        var matches = new List<(int Ban, int Matched)>();
        foreach (var (ban, matched) in progress.Matches)
        {
            if (matched < _bans[ban].Length - 1 && _bans[ban][matched] == chain)
                matches.Add((ban, matched + 1));
        }
        if (_startingWith.TryGetValue(chain, out var starting))
            matches.AddRange(starting.Select(ban => (ban, 1)));
        return TurnProgress.Of(matches);
    }
}
