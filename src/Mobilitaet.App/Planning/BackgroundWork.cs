using Mobilitaet.Routing;

namespace Mobilitaet.App.Planning;

/// <summary>Runs long questions beside the requests that ask them, one at a time, and remembers the last answers.</summary>
/// <param name="kept">How many questions are remembered; older ones are given up.</param>
public sealed class BackgroundWork<TKey, TAnswer>(int kept) : IDisposable
    where TKey : notnull
    where TAnswer : class
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly List<Entry> _known = [];

    /// <summary>The answer, or how much of it is done after a short wait.</summary>
    /// <exception cref="InputException">The work refused the question.</exception>
    public async Task<(TAnswer? Answer, double Share)> AskAsync(TKey key, Func<IProgress<double>, CancellationToken, TAnswer> work, CancellationToken cancellation)
    {
        var entry = Start(key, work);
        await Task.WhenAny(entry.Task, Task.Delay(Patience, cancellation));
        return entry.Task.IsCompleted ? (await entry.Task, 1) : (null, entry.Progress.Share);
    }

    public void Dispose()
    {
        foreach (var entry in _known)
            entry.Cancellation.Cancel();
        _turn.Dispose();
    }

    private Entry Start(TKey key, Func<IProgress<double>, CancellationToken, TAnswer> work)
    {
        lock (_lock)
        {
            var entry = _known.Find(known => known.Key.Equals(key) && !known.Task.IsFaulted && !known.Task.IsCanceled);
            if (entry is null)
            {
                var (progress, cancellation) = (new ReachProgress(), new CancellationTokenSource());
                entry = new Entry(key, progress, cancellation, Task.Run(() => RunAsync(work, progress, cancellation.Token)));
            }
            _known.RemoveAll(known => known.Key.Equals(key));
            _known.Add(entry);
            if (_known.Count > kept)
            {
                _known[0].Cancellation.Cancel();
                _known.RemoveAt(0);
            }
            return entry;
        }
    }

    private async Task<TAnswer> RunAsync(Func<IProgress<double>, CancellationToken, TAnswer> work, ReachProgress progress, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return work(progress, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    private sealed record Entry(TKey Key, ReachProgress Progress, CancellationTokenSource Cancellation, Task<TAnswer> Task);
}
