using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>
/// The doors of the report that is being computed, brought onto the streets once for all its parts in this process; a state's doors take some hundred megabytes,
/// so they are let go once no part has asked for them for a while.
/// </summary>
internal sealed class PreparedReach : IDisposable
{
    private readonly TimeSpan _patience;
    private readonly Lock _lock = new();
    private readonly Timer _forget;
    private (string Hash, Lazy<ReachComputation> Computation)? _kept;

    public PreparedReach(TimeSpan patience)
    {
        _patience = patience;
        _forget = new Timer(_ => Forget());
    }

    /// <summary>The computation for an input, prepared by whoever asks first.</summary>
    public ReachComputation Get(string hash, Func<ReachComputation> prepare)
    {
        Lazy<ReachComputation> computation;
        lock (_lock)
        {
            if (_kept?.Hash != hash)
                _kept = (hash, new Lazy<ReachComputation>(prepare));
            computation = _kept.Value.Computation;
            _forget.Change(_patience, Timeout.InfiniteTimeSpan);
        }
        return computation.Value;
    }

    public void Dispose() => _forget.Dispose();

    private void Forget()
    {
        lock (_lock)
            _kept = null;
    }
}
