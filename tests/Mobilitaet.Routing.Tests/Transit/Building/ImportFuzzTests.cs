using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Transit.Building;

/// <summary>Odd feeds all the way to a day's timetable: refused or imported, never a crash.</summary>
public sealed class ImportFuzzTests : IDisposable
{
    private static readonly int Inputs = Environment.GetEnvironmentVariable("MOBILITAET_FUZZ") == "nightly" ? 6_000 : 300;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mobilitaet-timetable-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Odd_values_are_imported_or_refused()
    {
        var random = new Random(7);
        var path = Path.Combine(_folder.FullName, "timetable.network");
        var imported = 0;
        for (var input = 0; input < Inputs; input++)
        {
            using var text = WholeFeed.Create();
            WholeFeed.PlaceOddValues(text, random);
            var feed = text.WriteZip();
            try
            {
                TimetableImport.Run([feed], path, new TimetableImportOptions { Today = new LocalDate(2024, 6, 1) });
                Look(path);
                imported++;
            }
            catch (GtfsFeedException refusal)
            {
                Assert.StartsWith(feed, refusal.Message, StringComparison.Ordinal);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"input {input}: {Convert.ToBase64String(File.ReadAllBytes(feed))}", e);
            }
        }
        Assert.InRange(imported, Inputs / 3, Inputs);
    }

    private static void Look(string path)
    {
        using var timetable = Timetable.Open(path);
        foreach (var date in new[] { new LocalDate(2024, 3, 2), timetable.FirstDay, timetable.LastDay })
        {
            var day = timetable.Day(date);
            foreach (var pattern in day.Tables.Patterns)
            {
                for (var i = 1; i < pattern.CallCount * pattern.TripCount; i++)
                    Assert.True(i % pattern.CallCount == 0 || day.Tables.Times[pattern.FirstTime + i].Arrival >= day.Tables.Times[pattern.FirstTime + i - 1].Departure);
            }
        }
    }
}
