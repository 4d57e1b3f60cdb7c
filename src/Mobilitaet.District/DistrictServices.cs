using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Demo;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Jobs;
using Mobilitaet.District.Notifications;
using Mobilitaet.District.Notifications.Calendars;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Editing;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.District.Offers.Sources;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.People;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.District.Reachability.TravelTables;
using Mobilitaet.District.Rides;
using Mobilitaet.District.Rides.Booking;
using NodaTime;

namespace Mobilitaet.District;

/// <summary>Registers the district with a program: <c>serve</c> and <c>work</c> add the job server, other commands do without.</summary>
public static class DistrictServices
{
    /// <summary>Database, queries, planning and the job client. Queries are scoped; everything else is shared.</summary>
    /// <exception cref="Routing.InputException">The connection string or the rules of reachability cannot be understood.</exception>
    public static IServiceCollection AddDistrict(this IServiceCollection services, DistrictOptions options)
    {
        var database = DistrictDatabase.At(options.Database);
        services.AddSingleton(options);
        services.AddSingleton(database);
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.TryAddSingleton(new RideRules());
        services.AddSingleton(new DistrictNetworks(options.NetworkPath));
        services.AddSingleton(new DistrictPeople(options.PlacesPath));
        services.AddSingleton(provider => new DistrictTimetable(options.TimetablePath, options.FootpathsPath, provider.GetRequiredService<DistrictNetworks>()));
        services.TryAddSingleton<IStreetTimes, StreetTimes>();
        services.AddScoped(_ => database.CreateContext());
        services.AddScoped<PlaceQuery>();
        services.AddScoped<OfferQuery>();
        services.AddScoped<TravelTableQuery>();
        services.AddScoped<ReachInputQuery>();
        services.AddScoped<ReachReportQuery>();
        services.AddScoped<DayPlanQuery>();
        services.AddScoped<RideQuery>();
        services.AddScoped<DriverWeekQuery>();
        services.AddScoped<RideListQuery>();
        services.AddSingleton<DayPlanning>();
        services.AddSingleton<RideBooking>();
        services.AddSingleton<RideCancelling>();
        services.AddSingleton<RideClosing>();
        services.AddSingleton<RideSeriesKeeping>();
        services.AddSingleton<AssignmentAnswers>();
        services.AddSingleton<DriverAccess>();
        services.AddSingleton<RideMoving>();
        services.AddSingleton<DriverEditing>();
        services.AddSingleton<StopReports>();
        services.AddSingleton<PlanSoon>();
        services.AddSingleton<TravelTableRefresh>();
        services.TryAddSingleton(new ReportKeepingRules());
        var settings = ReachSettings.Load(options.ReachRulesPath);
        services.TryAddSingleton(settings.Reach);
        services.TryAddSingleton(settings.Entitlements);
        services.AddSingleton<ReachReporting>();
        services.AddSingleton<ReportKeeping>();
        services.AddSingleton<JobRuns>();
        services.AddSingleton<OfferImport>();
        services.AddSingleton<OfferEditing>();
        services.AddSingleton<SourceImport>();
        services.AddSingleton<MessageQueue>();
        services.AddSingleton<MessageSending>();
        services.AddSingleton<MessageDelivery>();
        services.AddSingleton<MessageLog>();
        services.AddSingleton<CallList>();
        services.AddScoped<CalendarQuery>();
        services.AddSingleton<DueWork>();
        services.AddSingleton<DemoSeeding>();
        services.AddTransient<PlanDaysJob>();
        services.AddTransient<SendMessagesJob>();
        services.AddTransient<PlanDayJob>();
        services.AddTransient<KeepRidesJob>();
        services.AddTransient<TravelTableJob>();
        services.AddTransient<RefreshOffersJob>();
        services.AddTransient<ReachReportJob>();
        services.AddSingleton(_ => StorageFor(database, options));
        services.AddHangfire(hangfire => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());
        return services;
    }

    /// <summary>Runs jobs in this process, and enqueues at start what is due.</summary>
    public static IServiceCollection AddDistrictWorker(this IServiceCollection services)
    {
        services.AddHangfireServer((provider, server) =>
        {
            server.Queues = [.. JobNames.Queues];
            server.WorkerCount = provider.GetRequiredService<DistrictOptions>().Workers;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(5);
        });
        services.AddHostedService<DueWorkAtStart>();
        return services;
    }

    /// <summary>Creates or upgrades the database and, in a demo, adds the demo district; before the program starts.</summary>
    /// <returns>What the demo added; null outside a demo.</returns>
    /// <exception cref="Routing.InputException">The database or the demo files cannot be used.</exception>
    public static async Task<DemoSeedReport?> PrepareDistrictAsync(this IServiceProvider provider, CancellationToken cancellation = default)
    {
        var options = provider.GetRequiredService<DistrictOptions>();
        await provider.GetRequiredService<DistrictDatabase>().MigrateAsync(cancellation);
        return options.DemoFolder is { } folder
            ? await provider.GetRequiredService<DemoSeeding>().RunAsync(folder, cancellation)
            : null;
    }

    private static JobStorage StorageFor(DistrictDatabase database, DistrictOptions options) => database.Kind == DatabaseKind.Postgres
        ? new PostgreSqlStorage(new NpgsqlConnectionFactory(database.ConnectionString, new PostgreSqlStorageOptions()), new PostgreSqlStorageOptions
        {
            QueuePollInterval = TimeSpan.FromSeconds(1),
            // A living process says again and again that it still has its job; so others may soon take over the jobs of a dead one, however long a job lasts.
            InvisibilityTimeout = options.TakeOverAfter,
            UseSlidingInvisibilityTimeout = true,
        })
        : new InMemoryStorage();
}
