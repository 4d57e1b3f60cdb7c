using Mobilitaet.Routing.Tests.Transit.RandomFeeds;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Tests.Transit;

/// <summary>A search that has grown allocates nothing, and many threads share one timetable.</summary>
public sealed class SteadyStateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mobilitaet-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Queries_allocate_nothing_in_the_steady_state()
    {
        var random = new RandomTimetable(7);
        using var timetable = random.Save(Path.Combine(_folder, "timetable"));
        var (day, changes, search) = (timetable.Day(RandomTimetable.Date), random.Changes(timetable), new TransitSearch());
        var query = new TransitQuery(new StopAccess[] { new(new Stop(0), 60) }, new StopAccess[] { new(new Stop(1), 60) }, 6 * 3600, 20 * 3600);
        var profile = new ProfileQuery(query.From, 0, 86_400);
        void All()
        {
            search.Earliest(day, changes, query);
            search.ArriveBy(day, changes, query);
            search.Departures(day, changes, query);
            search.Arrivals(day, changes, query);
            search.OneToAll(day, changes, profile);
            search.AllToOne(day, changes, profile);
        }
        for (var i = 0; i < 50; i++)
            All();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            All();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Many_threads_on_one_timetable_find_what_one_thread_finds()
    {
        var random = new RandomTimetable(11);
        using var timetable = random.Save(Path.Combine(_folder, "timetable"));
        var changes = random.Changes(timetable);
        var queries = Enumerable.Range(0, 500).Select(i => new TransitQuery(
            new StopAccess[] { new(new Stop(i % random.StopCount), 0) }, new StopAccess[] { new(new Stop(i / 7 % random.StopCount), 0) }, i * 150, (i * 150) + 7200)).ToArray();
        string Ask(TransitSearch search, TransitQuery query)
        {
            var day = timetable.Day(RandomTimetable.Date);
            var departures = string.Join(' ', search.Departures(day, changes, query).Options.ToArray());
            return departures + string.Join(' ', search.ArriveBy(day, changes, query).Options.ToArray());
        }
        var alone = new TransitSearch();
        var expected = queries.Select(query => Ask(alone, query)).ToArray();
        var found = new string[queries.Length];
        Parallel.For(0, queries.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, () => new TransitSearch(), (i, _, search) =>
        {
            found[i] = Ask(search, queries[i]);
            return search;
        }, _ => { });
        Assert.Equal(expected, found);
    }
}
