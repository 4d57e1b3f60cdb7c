using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Mobilitaet.District.Database;

/// <summary>A transaction that only reads; its end leaves the context as it was.</summary>
internal sealed class ReadingTransaction(DatabaseFacade database, DbTransaction transaction) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await database.UseTransactionAsync(null);
        await transaction.DisposeAsync();
        await database.CloseConnectionAsync();
    }
}
