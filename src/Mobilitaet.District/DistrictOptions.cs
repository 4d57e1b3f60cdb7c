using System.Globalization;
using System.Text;
using Mobilitaet.District.Notifications.Sending;
using Mobilitaet.District.Offers.Sources;
using Mobilitaet.District.Reachability;
using NodaTime;

namespace Mobilitaet.District;

/// <summary>Where a district keeps its data and how its regular work runs.</summary>
public sealed record DistrictOptions
{
    /// <summary><c>Host=...</c> or <c>postgres://...</c> for PostgreSQL, otherwise a SQLite file or connection string.</summary>
    public required string Database { get; init; }

    /// <summary>The street network file.</summary>
    public required string NetworkPath { get; init; }

    /// <summary>The index of places and addresses, from which the people of villages are estimated; empty where there is none.</summary>
    public string PlacesPath { get; init; } = "";

    /// <summary>The timetable file; empty where journeys are not wanted.</summary>
    public string TimetablePath { get; init; } = "";

    /// <summary>The walks between stops along the streets.</summary>
    public string FootpathsPath { get; init; } = "";

    /// <summary>The folder with the settings that people write and with what can be fetched again; null where there is none.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The file that names the sources of offers to be asked regularly; null where there is no data folder.</summary>
    public string? OfferSourcesPath => DataFolder is null ? null : Path.Combine(DataFolder, OfferSourcesFile.FileName);

    /// <summary>The file with the district's rules of reachability; need not exist.</summary>
    public string ReachRulesPath => DataFolder is null ? "" : Path.Combine(DataFolder, ReachSettings.FileName);

    /// <summary>Where e-mails become files while no mail server is set up.</summary>
    public string OutboxFolder => Path.Combine(DataFolder ?? Path.GetTempPath(), "outbox");

    /// <summary>The folder of the demo district's files; null outside the demo.</summary>
    public string? DemoFolder { get; init; }

    /// <summary>Where the district lies; all times of day are local there.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    /// <summary>How many days from tomorrow on are planned every night.</summary>
    public int PlannedDays { get; init; } = 7;

    /// <summary>When the nightly plan runs, as a cron expression in local time.</summary>
    public string PlanSchedule { get; init; } = "15 2 * * *";

    /// <summary>How long changes of a day are collected before it is planned anew.</summary>
    public TimeSpan PlanPause { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>When promises, answers and decisions are looked after, as a cron expression in local time.</summary>
    public string KeepRidesSchedule { get; init; } = "*/5 * * * *";

    /// <summary>When the travel table is checked, as a cron expression in local time.</summary>
    public string TravelTableSchedule { get; init; } = "45 1 * * *";

    /// <summary>When the reachability report is checked, as a cron expression in local time.</summary>
    public string ReachReportSchedule { get; init; } = "30 3 * * *";

    /// <summary>When due messages are looked for, as a cron expression with seconds: often, because a message put off or left by a killed process waits for it.</summary>
    public string SendSchedule { get; init; } = "*/20 * * * * *";

    /// <summary>How long to wait before looking again for due work that could not be looked up.</summary>
    public TimeSpan DueWorkPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>On PostgreSQL: how long nothing may be heard of a process that has a job before another process takes the job over.</summary>
    public TimeSpan TakeOverAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How many jobs one process runs at the same time.</summary>
    public int Workers { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>How people are told, as it is set up at this moment.</summary>
    /// <exception cref="Routing.InputException">The settings are not understood.</exception>
    public NotificationSettings LoadNotifications() =>
        NotificationSettings.Load(DataFolder is null ? null : Path.Combine(DataFolder, NotificationSettings.FileName), Environment.GetEnvironmentVariable);

    /// <summary>Without the connection string, which may hold a password; a log line prints this.</summary>
    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"NetworkPath = {NetworkPath}, DemoFolder = {DemoFolder}, Zone = {Zone}, PlannedDays = {PlannedDays}, Workers = {Workers}");
        return true;
    }
}
