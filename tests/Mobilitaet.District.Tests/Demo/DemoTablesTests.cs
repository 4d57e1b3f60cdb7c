using Mobilitaet.District.Demo.Offers;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Tests.Demo;

public sealed class DemoTablesTests : IDisposable
{
    private static readonly DemoTables s_tables = DemoTables.Load(DemoFile.Folder);

    private readonly string _folder = Directory.CreateTempSubdirectory("mobilitaet-demo-tables-").FullName;

    [Fact]
    public void The_committed_tables_are_complete_and_clean()
    {
        Assert.Empty(s_tables.Warnings);
        Assert.InRange(s_tables.Offers.Count, 55, 70);
        Assert.Equal(40, s_tables.Drivers.Count);
        Assert.Equal(120, s_tables.Requests.Count);
        Assert.All(s_tables.Requests, r => Assert.Equal(IsoDayOfWeek.Tuesday, r.Weekday));
        Assert.Equal(11, s_tables.Offers.Select(o => o.Category).Distinct().Count());
    }

    [Fact]
    public void Every_offer_has_sessions_or_opening_hours()
    {
        var withSessions = s_tables.Sessions.Select(s => s.OfferId).ToHashSet();
        Assert.All(s_tables.Offers, o => Assert.True(o.Category == "childcare" ? o.OpeningHours is not null && o.MinAgeMonths < o.MaxAgeMonths : withSessions.Contains(o.Id)));
        Assert.All(s_tables.Offers, o => Assert.True(o.FreePlaces is null || o.FreePlaces <= o.Capacity));
    }

    [Fact]
    public void Every_position_lies_within_fifty_metres_of_a_road()
    {
        var positions = s_tables.Offers.Select(o => (o.Id, o.At))
            .Concat(s_tables.Requests.Select(r => (r.Id, r.From)))
            .Concat(s_tables.Drivers.Select(d => (d.Id, d.At)));
        Assert.All(positions, p => Assert.InRange(DemoFile.Loaded.Value.MetresToRoad(p.Item2), 0, 50));
    }

    [Fact]
    public void Every_request_fits_a_session_of_its_offer() => Assert.All(s_tables.Requests, request =>
    {
        var offer = s_tables.Offers.Single(o => o.Id == request.OfferId);
        Assert.Equal(offer.At, request.To);
        Assert.True(request.ArriveFrom < request.ArriveBy);
        Assert.Contains(s_tables.Sessions, s => s.OfferId == offer.Id && s.Weekdays.Contains(request.Weekday)
            && request.ArriveBy < s.End && request.ArriveFrom >= s.Start.PlusMinutes(-30)
            && (!request.WayBack || (request.ReturnFrom > request.ArriveBy && request.ReturnFrom <= s.End.PlusMinutes(5) && request.ReturnBy > request.ReturnFrom)));
        Assert.Equal(request.WayBack, request.ReturnFrom is not null);
    });

    [Fact]
    public void Nobody_has_a_real_name()
    {
        Assert.All(s_tables.Drivers, d => Assert.Matches(@"^Fahrer \d+$", d.Name));
        Assert.All(s_tables.Requests, r => Assert.Matches(@"^Fahrgast \d+$", r.Name));
        Assert.All(s_tables.Offers, o => Assert.EndsWith("(Demo)", o.Provider, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("demo-drivers.csv", "driver-02", "driver-02,Fahrer 2,Netra,51.0,north,4,1,1,0,de,,120,150,8,Tu 08:00-12:00", "lon 'north'")]
    [InlineData("demo-drivers.csv", "driver-02", "driver-02,Fahrer 2,Netra,51.0,10.0,4,1,1,0,de,,120,150,8,Tuesday", "availability 'Tuesday'")]
    [InlineData("demo-sessions.csv", "offer-02", "offer-99,Tu,09:00,10:00,2026-01-05,2026-12-31,yes", "offer 'offer-99'")]
    [InlineData("demo-sessions.csv", "offer-02", "offer-02,Tu,25:00,26:00,2026-01-05,2026-12-31,yes", "'25:00' is not a time")]
    [InlineData("demo-offers.csv", "offer-02", "offer-02,sport,T,P,06636003,Eschwege,Weg 1,51.1,10.0,de,,,,,,yes,x,2026-01-05,2026-12-31,,2026-01-05", "category 'sport'")]
    [InlineData("demo-offers.csv", "offer-02", "offer-02,leisure,T,P,06636003,Eschwege,Weg 1,151.1,10.0,de,,,,,,yes,x,2026-01-05,2026-12-31,,2026-01-05", "not a position")]
    public void A_broken_row_is_left_out_with_a_warning(string file, string rowStart, string broken, string reason)
    {
        CopyTables();
        var path = Path.Combine(_folder, file);
        var lines = File.ReadAllLines(path);
        var row = Array.FindIndex(lines, l => l.StartsWith(rowStart, StringComparison.Ordinal));
        lines[row] = broken;
        File.WriteAllLines(path, lines);
        var warning = DemoTables.Load(_folder).Warnings.First(w => w.File == file);
        Assert.Equal(row, warning.Row);
        Assert.Contains(reason, warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        CopyTables();
        var path = Path.Combine(_folder, "demo-drivers.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace("boosters", "cushions", StringComparison.Ordinal));
        var refusal = Assert.Throws<InputException>(() => DemoTables.Load(_folder));
        Assert.Contains("boosters", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("demo-offers.csv", Assert.Throws<InputException>(() => DemoTables.Load(_folder)).Message, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, true);

    private void CopyTables()
    {
        foreach (var file in Directory.GetFiles(DemoFile.Folder, "demo-*.csv"))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }
}
