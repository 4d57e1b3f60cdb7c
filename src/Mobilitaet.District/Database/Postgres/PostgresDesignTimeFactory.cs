using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Mobilitaet.District.Database.Postgres;

/// <summary>Lets <c>dotnet ef migrations add NAME --context PostgresDistrictContext --output-dir Database/Postgres/Migrations</c> work without a server.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresDistrictContext>
{
    public PostgresDistrictContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<PostgresDistrictContext>();
        DistrictDatabase.At("Host=localhost;Database=design").Configure(builder);
        return new PostgresDistrictContext(builder.Options);
    }
}
