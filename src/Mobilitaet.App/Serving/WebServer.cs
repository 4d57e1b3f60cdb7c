using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hangfire;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using Mobilitaet.App.Api;
using Mobilitaet.App.Calendars;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Pages.Coordination;
using Mobilitaet.App.Pages.Newcomers;
using Mobilitaet.App.Pages.Planning;
using Mobilitaet.App.Planning;
using Mobilitaet.App.Security;
using Mobilitaet.District;
using Mobilitaet.District.Database;
using Mobilitaet.District.Notifications;
using Mobilitaet.Routing;

namespace Mobilitaet.App.Serving;

/// <summary>Builds and runs the web server with its background work.</summary>
public static class WebServer
{
    /// <exception cref="InputException">An address cannot be listened on.</exception>
    public static async Task RunAsync(ServeSettings settings, CancellationToken cancellation)
    {
        // The job storage on PostgreSQL needs its database from the first moment; SQLite can follow while pages already answer.
        var database = DistrictDatabase.At(settings.District.Database);
        if (database.Kind == DatabaseKind.Postgres)
            await database.MigrateAsync(cancellation);
        if (new PreparedMark(settings.Folder, database).IsValid())
            _ = Task.Run(() => FirstQueries.AskAsync(database, cancellation), cancellation);
        await using var app = Build(settings);
        await StartAsync(app, settings);
        foreach (var address in app.Urls)
            await Console.Out.WriteLineAsync($"Mobilitaet is ready on {address}");
        await Console.Out.FlushAsync(CancellationToken.None);
        var preparation = app.Services.GetRequiredService<Preparation>();
        var shutdown = app.WaitForShutdownAsync(cancellation);
        await Task.WhenAny(shutdown, preparation.Failed);
        if (preparation.Problem is { } problem)
        {
            await app.StopAsync(CancellationToken.None);
            throw new InputException(problem);
        }
        await shutdown;
    }

    private static async Task StartAsync(WebApplication app, ServeSettings settings)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception error) when (error is IOException or SocketException or UriFormatException or FormatException or InvalidOperationException)
        {
            throw new InputException($"Cannot listen on {settings.Urls} ({Commands.ErrorSentences.OneLine(error.Message).TrimEnd('.')}); choose another with --port or --urls.", error);
        }
    }

    private static WebApplication Build(ServeSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "mobilitaet" });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(settings.Urls);
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, settings);
        var app = builder.Build();
        Use(app);
        Map(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, ServeSettings settings)
    {
        services.AddDistrict(settings.District);
        services.AddSingleton(settings.Folder);
        services.AddSingleton<Preparation>();
        services.AddSingleton<PreparedMark>();
        services.AddSingleton<DataOrigin>();
        services.AddSingleton<DistrictPlaces>();
        services.AddSingleton<DistrictTimes>();
        services.AddSingleton<IMessageTexts, MessageTexts>();
        services.AddCalendars();
        services.AddSingleton<ReachStandings>();
        services.AddSingleton<ChangeRankings>();
        services.AddSingleton<ChainTables>();
        services.AddSingleton<HomeChecks>();
        services.AddScoped<UnservedSentences>();
        services.AddSingleton<DriverCookie>();
        services.AddScoped<JourneySentences>();
        services.AddScoped<ReadersTimetable>();
        services.AddScoped<RefusalSentences>();
        services.AddScoped<GapSentences>();
        services.AddScoped<ChangeSentences>();
        services.AddScoped<DifferenceSentences>();
        services.AddScoped<ReachSides>();
        services.AddScoped<ChainLines>();
        services.AddSingleton<JobServer>();
        services.AddHostedService<PreparationService>();
        services.AddLanguages();
        services.AddRazorPages();
        // German and Arabic letters need no escaping in UTF-8 pages; the pages get smaller.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddDataProtection().SetApplicationName("mobilitaet").PersistKeysToFileSystem(new DirectoryInfo(settings.Folder.In("keys")));
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/geo+json", "application/problem+json", "image/svg+xml"];
        });
        services.ConfigureHttpJsonOptions(options => JsonSettings.Apply(options.SerializerOptions));
        services.AddProblemDetails();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddExceptionHandler<InputProblems>();
        services.AddOpenApi("v1");
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    private static void Use(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseExceptionHandler("/error/500");
        app.UseWhen(IsApi, api => api.UseStatusCodePages());
        app.UseWhen(context => !IsApi(context), pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UsePreparationGate();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseHangfireDashboard(JobDashboard.Path, new DashboardOptions { Authorization = [new JobDashboard()], DisplayStorageConnectionString = false });
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(ApiEndpoints.Root);

    private static void Map(WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapLanguageChoice();
        app.MapLineColours();
        app.MapOpenApi();
        app.MapHealth();
        app.MapCalendars();
        app.MapApi();
    }
}
