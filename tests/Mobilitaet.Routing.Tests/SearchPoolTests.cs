using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.Roads.Maps;

namespace Mobilitaet.Routing.Tests;

/// <summary>Search state is used again, never by two threads at once, and never held without bound.</summary>
public class SearchPoolTests
{
    [Fact]
    public void A_search_that_was_given_back_is_lent_again()
    {
        var pool = new SearchPool<object>(() => new object());
        object first;
        using (var lease = pool.Rent())
            first = lease.Search;
        using var again = pool.Rent();
        Assert.Same(first, again.Search);
        using var other = pool.Rent();
        Assert.NotSame(first, other.Search);
    }

    [Fact]
    public void A_lease_that_ended_gives_nothing_more()
    {
        var pool = new SearchPool<object>(() => new object());
        var lease = pool.Rent();
        lease.Dispose();
        lease.Dispose();
        Assert.Throws<ObjectDisposedException>(() => lease.Search);
        using var first = pool.Rent();
        using var second = pool.Rent();
        Assert.NotSame(first.Search, second.Search);
    }

    [Fact]
    public void A_crowd_leaves_only_a_few_searches_at_rest()
    {
        var created = 0;
        var pool = new SearchPool<object>(() =>
        {
            created++;
            return new object();
        });
        var crowd = SearchPool<object>.MostAtRest + 10;
        for (var round = 0; round < 2; round++)
        {
            var leases = Enumerable.Range(0, crowd).Select(_ => pool.Rent()).ToList();
            leases.ForEach(lease => lease.Dispose());
        }
        Assert.Equal((2 * crowd) - SearchPool<object>.MostAtRest, created);
    }

    [Fact]
    public void Many_threads_get_the_answers_of_one()
    {
        var map = TextMap.Read("""
            A---B---C
            |   |   |
            D---E---F
            """);
        foreach (var mode in map.Network.Modes)
        {
            var network = map.Network.Get(mode);
            var ends = "ABCDEF".Select(letter => map.Snap(mode, letter.ToString())).ToList();
            var expected = network.CreateTableSearch().Compute(ends, ends);
            Parallel.For(0, 500, i =>
            {
                var (from, to) = (i % ends.Count, i / ends.Count % ends.Count);
                using var routes = network.RentRouteSearch();
                using var tables = network.RentTableSearch();
                using var reach = network.RentReachSearch();
                Assert.Equal(expected.Milliseconds(from, to), routes.Search.FindDuration(ends[from], ends[to]));
                Assert.Equal(expected.Milliseconds(from, to), tables.Search.Compute([ends[from]], [ends[to]]).Milliseconds(0, 0));
                Assert.Equal(expected.Milliseconds(from, to), reach.Search.From(ends[from]).FindDuration(ends[to]));
            });
        }
    }
}
