using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Audit;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Jobs;
using Mobilitaet.District.Notifications;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.District.Reachability.TravelTables;
using Mobilitaet.District.Rides;

namespace Mobilitaet.District.Database;

/// <summary>The district's database; one model, with a derived context and a set of migrations per provider.</summary>
public abstract class DistrictContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Municipality> Municipalities => Set<Municipality>();

    public DbSet<Place> Places => Set<Place>();

    public DbSet<Provider> Providers => Set<Provider>();

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<OfferImportRun> OfferImportRuns => Set<OfferImportRun>();

    public DbSet<Driver> Drivers => Set<Driver>();

    public DbSet<DriverAvailability> DriverAvailabilities => Set<DriverAvailability>();

    public DbSet<RideRequest> RideRequests => Set<RideRequest>();

    public DbSet<Ride> Rides => Set<Ride>();

    public DbSet<RideSeries> RideSeries => Set<RideSeries>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<RidePromise> RidePromises => Set<RidePromise>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<DriverException> DriverExceptions => Set<DriverException>();

    public DbSet<StopEvent> StopEvents => Set<StopEvent>();

    public DbSet<DayPlan> DayPlans => Set<DayPlan>();

    public DbSet<Tour> Tours => Set<Tour>();

    public DbSet<TourStop> TourStops => Set<TourStop>();

    public DbSet<UnservedRide> UnservedRides => Set<UnservedRide>();

    public DbSet<DriverToAsk> DriversToAsk => Set<DriverToAsk>();

    public DbSet<TravelTable> TravelTables => Set<TravelTable>();

    public DbSet<TravelTableEntry> TravelTableEntries => Set<TravelTableEntry>();

    public DbSet<ReachReport> ReachReports => Set<ReachReport>();

    public DbSet<ReachReportPart> ReachReportParts => Set<ReachReportPart>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    /// <summary>Takes the named lock across all processes on this database; dispose to release. A killed process releases it too.</summary>
    /// <param name="name">What is locked.</param>
    /// <param name="patience">How long to wait for another holder.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <param name="usedOnce">The name tells only whether its one holder is alive, so nothing need remain of it.</param>
    /// <returns>Null when somebody else still holds it after <paramref name="patience"/>.</returns>
    public abstract Task<DatabaseLock?> TryLockAsync(string name, TimeSpan patience, CancellationToken cancellation, bool usedOnce = false);

    /// <summary>Begins a transaction that waits until nobody else on this database holds the name, and holds it to its end.</summary>
    public abstract Task<WritingTransaction> BeginWritingAsync(string name, CancellationToken cancellation = default);

    /// <summary>Until it is disposed, all queries of this context see the database as it was at the first of them; no writer waits for it.</summary>
    public async Task<IAsyncDisposable> BeginReadingAsync(CancellationToken cancellation = default)
    {
        await Database.OpenConnectionAsync(cancellation);
        var transaction = BeginSnapshot(Database.GetDbConnection());
        await Database.UseTransactionAsync(transaction, cancellation);
        return new ReadingTransaction(Database, transaction);
    }

    /// <summary>A transaction that sees one moment and takes no lock against writers.</summary>
    protected abstract DbTransaction BeginSnapshot(DbConnection connection);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<Weekdays>().HaveConversion<int>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DistrictContext).Assembly);
}
