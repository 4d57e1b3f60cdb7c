using Mobilitaet.District.Database;

namespace Mobilitaet.District.Tests;

/// <summary>Both kinds of database, for tests that must hold on each.</summary>
public sealed class EveryDatabase : TheoryData<DatabaseKind>
{
    public EveryDatabase()
        : base(DatabaseKind.Sqlite, DatabaseKind.Postgres)
    {
    }
}
