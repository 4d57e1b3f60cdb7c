using System.Globalization;
using CsCheck;
using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Transit.Building;

/// <summary>Many services and many years: quick and small where they run on the same days, refused where they cannot be held.</summary>
public sealed class ManyCalendarsTests
{
    private const int Years = 30;
    private static readonly LocalDate First = new(2010, 1, 1);
    private static readonly LocalDate Last = First.PlusYears(Years).PlusDays(-1);

    private static readonly Gen<(byte Weekdays, int Start, int Length, int[] Added, int[] Removed)> Calendars =
        Gen.Select(Gen.Byte[0, 127], Gen.Int[0, 300], Gen.Int[-2, 300], Gen.Int[0, 600].Array[0, 5], Gen.Int[0, 600].Array[0, 5]);

    [Fact]
    public void Every_day_of_a_timetable_is_one_of_its_calendar()
    {
        Calendars.Array[1, 6].Sample(
            rows =>
            {
                using var text = TextFeed.Small()
                    .AddRows("calendar.txt", Lines(rows, (row, i) => CalendarRow($"s{i}", row.Weekdays, First.PlusDays(row.Start), First.PlusDays(row.Start + row.Length))))
                    .With("calendar_dates.txt", "service_id,date,exception_type\n" + Lines(rows, (row, i) => string.Join('\n',
                        row.Added.Select(day => $"s{i},{Date(First.PlusDays(day))},1").Concat(row.Removed.Select(day => $"s{i},{Date(First.PlusDays(day))},2")))));
                AddTrips(text, rows.Length);
                var feed = text.Read();
                using var imported = Imported.From(text);
                foreach (var trip in imported.Timetable.Tables.Trips.Span.ToArray())
                {
                    var id = imported.Timetable.Text(trip.Id);
                    var service = feed.Services[feed.Trips.Single(t => t.Id == id).Service];
                    for (var day = First.PlusDays(-100); day < First.PlusDays(700); day = day.PlusDays(1))
                        Assert.Equal(service.RunsOn(day), imported.Timetable.Tables.Runs(trip.Service, Timetable.DayOf(day)));
                }
            },
            iter: 100);
    }

    [Fact]
    public void Services_that_run_on_the_same_days_are_stored_once()
    {
        const int services = 100_000;
        const int different = 500;
        using var text = Feed(services, different);
        var watch = new CpuWatch();
        using var imported = Imported.From(text);
        var tables = imported.Timetable.Tables;

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
        // One more for the calendar of the small feed itself.
        Assert.Equal(different + 1, tables.ServiceDays.Length / tables.WordsPerService);
        Assert.Equal(services + 1, tables.Trips.Length);
    }

    [Fact]
    public void More_different_calendars_than_memory_is_for_are_refused_and_the_working_timetable_stays()
    {
        using var imported = Imported.From(TextFeed.WithOneTrip());
        var before = File.ReadAllBytes(imported.Path);
        using var text = Feed(60_000, 60_000);
        var refusal = Assert.Throws<GtfsFeedException>(() => TimetableImport.Run([text.WriteFolder()], imported.Path));

        Assert.Contains("different calendars over 10957 days", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(imported.Path));
    }

    private static TextFeed Feed(int services, int different)
    {
        var text = TextFeed.Small().AddRows("calendar.txt", string.Join('\n', Enumerable.Range(0, services).Select(i =>
        {
            var kind = i % different;
            return CalendarRow($"s{i}", (byte)((kind % 127) + 1), First.PlusDays(kind / 127 % 20 * 7), Last.PlusDays(kind / 127 / 20 * -7));
        })));
        return AddTrips(text, services);
    }

    private static TextFeed AddTrips(TextFeed text, int services) => text
        .With("trips.txt", "route_id,service_id,trip_id\n1,daily,T\n" + string.Join('\n', Enumerable.Range(0, services).Select(i => $"1,s{i},t{i}")))
        .With("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT,08:00:00,08:00:00,A,1\nT,08:10:00,08:10:00,B,2\n"
            + string.Join('\n', Enumerable.Range(0, services).Select(i => $"t{i},08:00:00,08:00:00,A,1\nt{i},08:10:00,08:10:00,B,2")));

    private static string Lines<T>(T[] rows, Func<T, int, string> line) => string.Join('\n', rows.Select(line).Where(text => text.Length > 0));

    private static string CalendarRow(string id, byte weekdays, LocalDate start, LocalDate end) =>
        $"{id},{string.Join(',', Enumerable.Range(0, 7).Select(day => weekdays >> day & 1))},{Date(start)},{Date(end)}";

    private static string Date(LocalDate date) => date.ToString("uuuuMMdd", CultureInfo.InvariantCulture);
}
