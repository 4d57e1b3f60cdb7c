using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Mobilitaet.District.Database.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add NAME --context SqliteDistrictContext --output-dir Database/Sqlite/Migrations</c> work without a running product.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteDistrictContext>
{
    public SqliteDistrictContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqliteDistrictContext>();
        DistrictDatabase.At("Data Source=design.db").Configure(builder);
        return new SqliteDistrictContext(builder.Options);
    }
}
