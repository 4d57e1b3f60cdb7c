using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mobilitaet.District.Database;

/// <summary>A transaction that holds a named lock across all processes on its database; disposing without a commit takes everything back.</summary>
public sealed class WritingTransaction : IAsyncDisposable
{
    // Those of this process queue up here, in order, instead of asking the database again and again.
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> s_queues = new();

    private readonly SemaphoreSlim _queue;
    private readonly IDbContextTransaction _transaction;

    private WritingTransaction(SemaphoreSlim queue, IDbContextTransaction transaction) => (_queue, _transaction) = (queue, transaction);

    internal static async Task<WritingTransaction> BeginAsync(string queue, Func<Task<IDbContextTransaction>> begin, CancellationToken cancellation)
    {
        var entrance = s_queues.GetOrAdd(queue, _ => new SemaphoreSlim(1));
        await entrance.WaitAsync(cancellation);
        try
        {
            return new WritingTransaction(entrance, await begin());
        }
        catch
        {
            entrance.Release();
            throw;
        }
    }

    public Task CommitAsync(CancellationToken cancellation = default) => _transaction.CommitAsync(cancellation);

    public Task RollbackAsync(CancellationToken cancellation = default) => _transaction.RollbackAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _transaction.DisposeAsync();
        }
        finally
        {
            _queue.Release();
        }
    }
}
