using Mobilitaet.App.Localisation;
using Mobilitaet.District;
using Mobilitaet.District.Database;
using Mobilitaet.District.Notifications;

namespace Mobilitaet.App.Serving;

/// <summary>A process that only runs jobs, beside any number of others on the same PostgreSQL database.</summary>
public static class Worker
{
    /// <exception cref="Routing.InputException">The database cannot be used.</exception>
    public static async Task RunAsync(ServeSettings settings, CancellationToken cancellation)
    {
        await DistrictDatabase.At(settings.District.Database).MigrateAsync(cancellation);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddDistrict(settings.District).AddDistrictWorker().AddSingleton<IMessageTexts, MessageTexts>();
        using var host = builder.Build();
        await host.StartAsync(cancellation);
        await Console.Out.WriteLineAsync($"Mobilitaet runs jobs for {DistrictDatabase.At(settings.District.Database).Describe()}; Ctrl-C ends it.");
        await Console.Out.FlushAsync(CancellationToken.None);
        await host.WaitForShutdownAsync(cancellation);
    }
}
