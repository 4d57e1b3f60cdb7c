using Mobilitaet.District;
using Mobilitaet.District.Database;
using Mobilitaet.District.Database.Postgres;
using Mobilitaet.District.Database.Sqlite;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability;
using Hangfire;

namespace Mobilitaet.App.Serving;

public static class DistrictServices
{
    public static DistrictOptions OptionsOf(ServeSettings settings) => new()
    {
        Database = settings.DatabaseOrDefault,
        NetworkPath = settings.Folder.NetworkPath,
        DemoFolder = DemoFiles.Folder,
    };

    public static void AddDistrict(this IServiceCollection services, DistrictOptions options)
    {
        services.AddSingleton(options);
        var db = DistrictDatabase.At(options.Database);
        services.AddSingleton(db);
        services.AddScoped<DistrictContext>(_ => db.CreateContext());
        services.AddScoped<PlaceQuery>();
        services.AddScoped<OfferQuery>();
        services.AddScoped<DayPlanQuery>();
        services.AddScoped<TravelTableQuery>();
        services.AddSingleton(new DistrictNetworks(options.NetworkPath));
        services.AddHangfire(c => c.UseInMemoryStorage());
    }
}
