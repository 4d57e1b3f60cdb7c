using System.CommandLine;
using Mobilitaet.App.Serving;
using Mobilitaet.District;
using Mobilitaet.District.Database;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Entitlements;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Places;
using NodaTime;

namespace Mobilitaet.App.Commands;

/// <summary>What the commands about reachability work with: offers of weeks, the timetable, and the places.</summary>
public sealed class ReachData : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ReachData(ServiceProvider services, TimetableData timetable, LocalDate today)
    {
        _services = services;
        (Journeys, Places, Today) = (timetable.District, timetable.Places!, today);
    }

    /// <summary>Streets and timetable.</summary>
    public DistrictJourneys Journeys { get; }

    /// <summary>Finds addresses.</summary>
    public PlaceIndex Places { get; }

    public LocalDate Today { get; }

    /// <summary>Limits of entitlements.</summary>
    public EntitlementRules Entitlements => _services.GetRequiredService<EntitlementRules>();

    /// <summary>Measures ways on foot.</summary>
    public IStreetTimes Streets => _services.GetRequiredService<IStreetTimes>();

    /// <exception cref="InputException">Streets or timetable are missing, or the database or the rules cannot be used.</exception>
    public static async Task<ReachData> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)).EnsureNetwork();
        var timetable = TimetableData.Open(folder);
        var settings = new ServeSettings(folder, DatabaseOption.Find(parsed), "");
        var services = new ServiceCollection().AddLogging().AddDistrict(settings.District).BuildServiceProvider();
        await services.GetRequiredService<DistrictDatabase>().MigrateAsync(cancellation);
        return new ReachData(services, timetable, SystemClock.Instance.GetCurrentInstant().InZone(settings.District.Zone).Date);
    }

    /// <summary>Places, offers, sessions and drivers of a week.</summary>
    /// <exception cref="InputException">No offer takes place then.</exception>
    public async Task<ReachInput> LoadAsync(LocalDate monday, CancellationToken cancellation)
    {
        await using var scope = _services.CreateAsyncScope();
        var input = await scope.ServiceProvider.GetRequiredService<ReachInputQuery>().GetAsync(_services.GetRequiredService<ReachRules>(), monday, cancellation: cancellation);
        return input.Sessions.Count > 0 ? input
            : throw new InputException("No offer takes place in this week; import offers or run 'mobilitaet demo seed' for the demo district.");
    }

    /// <summary>Stored reports, newest week first, and their tables.</summary>
    public async Task<T> AskReportsAsync<T>(Func<ReachReportQuery, Task<T>> ask)
    {
        await using var scope = _services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<ReachReportQuery>());
    }

    /// <summary>Every place, session and layer, with a progress bar where somebody is watching.</summary>
    /// <param name="input">The week.</param>
    /// <param name="terminal">Shows the progress.</param>
    /// <param name="journeys">Another timetable; the folder's own when null.</param>
    /// <param name="cancellation">Ends it.</param>
    public (ReachComputation Reach, ReachTable Table) Compute(ReachInput input, Terminal terminal, DistrictJourneys? journeys = null, CancellationToken cancellation = default)
    {
        var reach = ReachComputation.Prepare(input, (journeys ?? Journeys).Planner, cancellation: cancellation);
        return (reach, terminal.WithProgress(progress => reach.Run(new PhaseProgress(progress, "Reach"), cancellation: cancellation)));
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
