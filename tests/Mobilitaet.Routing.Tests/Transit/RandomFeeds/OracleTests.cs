using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;

namespace Mobilitaet.Routing.Tests.Transit.RandomFeeds;

/// <summary>On 2,000 random timetables every kind of query gives exactly the Pareto sets that trying everything gives.</summary>
public sealed class OracleTests : IDisposable
{
    private const int Timetables = 2000;
    private const int Imported = 300;
    private const int Parts = 8;

    /// <summary>Trying every vehicle at the door takes its time; one timetable of some is enough.</summary>
    private const int EachAlone = 10 * Parts;
    private readonly string _folder = Directory.CreateTempSubdirectory("mobilitaet-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<int> AllParts => [.. Enumerable.Range(0, Parts)];

    [Theory]
    [MemberData(nameof(AllParts))]
    public void Every_query_equals_trying_everything(int part)
    {
        var search = new TransitSearch();
        for (var seed = part; seed < Timetables; seed += Parts)
        {
            var random = new RandomTimetable(seed);
            using var timetable = random.Save(Path.Combine(_folder, "timetable"));
            var trial = new OracleTrial(random, timetable, search, seed);
            trial.CheckEarliest();
            trial.CheckArriveBy();
            trial.CheckDepartures();
            trial.CheckArrivals();
            trial.CheckOneToAll();
            trial.CheckAllToOne();
            if (seed % EachAlone >= Parts)
                continue;
            trial.CheckOneToAllAlone();
            trial.CheckAllToOneAlone();
        }
    }

    [Fact]
    public void Feeds_written_as_text_and_imported_give_the_same_answers()
    {
        var search = new TransitSearch();
        for (var seed = 0; seed < Imported; seed++)
        {
            var random = new RandomTimetable(seed);
            // A feed in which nothing ever runs is refused, and rightly so.
            if (!random.Trips.Exists(trip => trip.ServiceDays.Contains(true)))
                continue;
            using var feed = RandomFeedText.Of(random);
            var path = Path.Combine(_folder, "imported");
            TimetableImport.Run([feed.WriteFolder()], path);
            using var timetable = Timetable.Open(path);
            var trial = new OracleTrial(random, timetable, search, seed, isSaved: false);
            trial.CheckEarliest();
            trial.CheckArriveBy();
            trial.CheckDepartures();
        }
    }
}
