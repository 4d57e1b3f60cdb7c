namespace Mobilitaet.Pooling.Construction;

/// <summary>
/// Chooses the moments of a settled tour: it ends as early as it can and starts as late as this end allows, which makes it as short as its sequence allows;
/// in between people get out as early and in as late as they can, so that they neither wait nor ride longer than they must.
/// </summary>
internal sealed class TourTiming(CompiledProblem problem)
{
    private readonly Route _copy = new();

    /// <summary>The beginning at every position, the departure and the return included.</summary>
    public int[] Begins(Route route)
    {
        _copy.CopyFrom(route);
        _copy.Until = route.Earliest[route.End];
        RouteClock.Backward(_copy, problem);
        if (_copy.Head?.Departed is null)
            _copy.From = _copy.Latest[0];
        if (!RouteClock.Forward(_copy, problem))
            throw new InvalidOperationException("A settled tour cannot be driven.");
        var begins = _copy.Earliest[..(_copy.End + 1)];
        for (var k = _copy.Count; k > 0; k--)
        {
            if (_copy.Node[k] < 0 || (_copy.Node[k] & 1) == 1)
                continue;
            var latest = Math.Min(_copy.Late[k], begins[k + 1] - _copy.Gap[k]);
            if (problem.HasWaitLimit && _copy.Aboard[k - 1] > 0)
                latest = Math.Min(latest, (int)Math.Min(int.MaxValue, (long)begins[k - 1] + _copy.Gap[k - 1] + problem.MaximumWait));
            begins[k] = Math.Max(begins[k], latest);
        }
        return begins;
    }
}
