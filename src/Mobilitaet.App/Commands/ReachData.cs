using System.CommandLine;
using Mobilitaet.App.Journeys;
using Mobilitaet.App.Serving;
using Mobilitaet.District;
using Mobilitaet.District.Database;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Places;
using NodaTime;

namespace Mobilitaet.App.Commands;

/// <summary>What a command about reachability works with: the offers of one week, the timetable, and the places.</summary>
/// <param name="Monday">The week.</param>
/// <param name="Input">Places, offers, sessions and drivers.</param>
/// <param name="Journeys">Streets and timetable.</param>
/// <param name="Places">Finds addresses.</param>
public sealed record ReachData(LocalDate Monday, ReachInput Input, DistrictJourneys Journeys, PlaceIndex Places)
{
    /// <exception cref="InputException">Streets, timetable or offers are missing.</exception>
    public static async Task<ReachData> OpenAsync(ParseResult parsed, Func<LocalDate, LocalDate> monday, CancellationToken cancellation)
    {
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)).EnsureNetwork();
        var timetable = TimetableData.Open(folder);
        var settings = new ServeSettings(folder, DatabaseOption.Find(parsed), "");
        await using var services = new ServiceCollection().AddLogging().AddDistrict(settings.District).BuildServiceProvider();
        await services.GetRequiredService<DistrictDatabase>().MigrateAsync(cancellation);
        await using var scope = services.CreateAsyncScope();
        var today = SystemClock.Instance.GetCurrentInstant().InZone(settings.District.Zone).Date;
        var week = monday(today);
        var input = await scope.ServiceProvider.GetRequiredService<ReachInputQuery>().GetAsync(services.GetRequiredService<ReachRules>(), week, cancellation: cancellation);
        if (input.Sessions.Count == 0)
            throw new InputException("No offer takes place in this week; import offers or run 'mobilitaet demo seed' for the demo district.");
        return new ReachData(week, input, timetable.District, timetable.Places!);
    }

    /// <summary>Every place, session and layer, with a progress bar where somebody is watching.</summary>
    public (ReachComputation Reach, ReachTable Table) Compute(Terminal terminal, CancellationToken cancellation)
    {
        var reach = ReachComputation.Prepare(Input, Journeys.Planner, cancellation: cancellation);
        return (reach, terminal.WithProgress(progress => reach.Run(new PhaseProgress(progress, "Reach"), cancellation: cancellation)));
    }
}
