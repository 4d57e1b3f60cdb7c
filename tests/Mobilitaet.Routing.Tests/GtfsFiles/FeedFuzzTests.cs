using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Tests.OsmFiles;

namespace Mobilitaet.Routing.Tests.GtfsFiles;

/// <summary>Damaged feeds of every kind: refused or reported, never a crash, a hang or the whole memory.</summary>
public sealed class FeedFuzzTests : IDisposable
{
    private static readonly int Inputs = Environment.GetEnvironmentVariable("MOBILITAET_FUZZ") == "nightly" ? 12_000 : 400;
    private readonly TextFeed _text = WholeFeed.Create();

    public void Dispose() => _text.Dispose();

    [Fact]
    public void Damaged_archives()
    {
        var damage = new FileDamage(1);
        var whole = _text.ToZip();
        for (var i = 0; i < Inputs / 2; i++)
            Guarded(_text.Write("feed.zip", damage.Apply(whole)), i);
    }

    [Fact]
    public void Damaged_files_inside_sound_archives()
    {
        var damage = new FileDamage(2);
        var random = new Random(2);
        for (var i = 0; i < Inputs; i++)
        {
            using var text = WholeFeed.Create();
            var file = WholeFeed.Files[random.Next(WholeFeed.Files.Length)];
            text.With(file, damage.Apply(text.Content(file)));
            Guarded(text.WriteZip(), i);
        }
    }

    [Fact]
    public void Odd_values_in_sound_files()
    {
        var random = new Random(3);
        var read = 0;
        for (var i = 0; i < Inputs; i++)
        {
            using var text = WholeFeed.Create();
            WholeFeed.PlaceOddValues(text, random);
            if (Guarded(text.WriteZip(), i))
                read++;
        }
        Assert.InRange(read, Inputs / 3, Inputs);
    }

    private static bool Guarded(string path, int input) => HostileInput.Guarded<GtfsFeedException>(
        path, input, () => Look(GtfsFeed.Read(path, new GtfsNotices(), new GtfsReadOptions { Today = new NodaTime.LocalDate(2024, 6, 1) })));

    // What a feed promises to those who build on it.
    private static void Look(GtfsFeed feed)
    {
        for (var trip = 0; trip < feed.Trips.Length; trip++)
        {
            Assert.InRange(feed.Trips[trip].Route, 0, feed.Routes.Length - 1);
            Assert.InRange(feed.Trips[trip].Service, 0, feed.Services.Length - 1);
            var previous = 0;
            foreach (var row in feed.StopTimesOf(trip))
            {
                Assert.Equal(trip, row.Trip);
                Assert.InRange(row.Place, 0, (row.PlaceKind switch { GtfsPlaceKind.Stop => feed.Stops.Length, GtfsPlaceKind.Location => feed.Locations.Length, _ => feed.LocationGroups.Length }) - 1);
                if (row.HasWindow)
                    continue;
                Assert.InRange(row.Arrival, previous, row.Departure);
                previous = row.Departure;
            }
        }
    }
}
