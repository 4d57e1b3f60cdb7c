namespace Mobilitaet.Routing;

/// <summary>A search lent to one thread until disposed; nothing of it may be used afterwards.</summary>
public sealed class SearchLease<T> : IDisposable
    where T : class
{
    private readonly SearchPool<T> _pool;
    private T? _search;

    internal SearchLease(SearchPool<T> pool, T search)
    {
        _pool = pool;
        _search = search;
    }

    /// <exception cref="ObjectDisposedException">The search was given back.</exception>
    public T Search => _search ?? throw new ObjectDisposedException(nameof(SearchLease<>));

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _search, null) is { } search)
            _pool.Return(search);
    }
}
