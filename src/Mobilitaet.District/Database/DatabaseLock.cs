namespace Mobilitaet.District.Database;

/// <summary>A lock across all processes on one database; disposing releases it, and a killed process releases it too.</summary>
public abstract class DatabaseLock : IDisposable, IAsyncDisposable
{
    /// <summary>False once the connection is gone that the lock lived on.</summary>
    public abstract Task<bool> IsHeldAsync(CancellationToken cancellation);

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    public ValueTask DisposeAsync()
    {
        Release();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected abstract void Release();
}
