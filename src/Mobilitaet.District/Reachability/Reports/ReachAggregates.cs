using System.Collections.Concurrent;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>Sums up a table by place, municipality, category, weekday, hour and layer, weighted by people. Safe to use from many threads.</summary>
public sealed class ReachAggregates
{
    /// <summary>So many sessions are a real choice.</summary>
    public const int Choice = 3;

    private readonly ConcurrentDictionary<ReachFilter, ReachCounts> _counts = new();

    public ReachAggregates(ReachTable table)
    {
        Table = table;
        var places = table.Input.Places;
        People = CountedPeople.Of(table.Input);
        District = new ReachScope(ReachScopeKind.District, "", null, [.. Enumerable.Range(0, places.Count)]);
        Municipalities = [.. District.Places.GroupBy(place => places[place].MunicipalityAgs)
            .Select(group => new ReachScope(ReachScopeKind.Municipality, places[group.First()].Municipality, group.Key, [.. group]))
            .OrderBy(scope => scope.Name, StringComparer.Ordinal).ThenBy(scope => scope.MunicipalityAgs, StringComparer.Ordinal)];
        Places = [.. District.Places.Select(place => new ReachScope(ReachScopeKind.Place, places[place].Name, places[place].MunicipalityAgs, [place]))];
        Categories = [.. table.Input.Sessions.Select(session => table.Input.Offers[session.Offer].Category).Distinct().Order()];
    }

    public ReachTable Table { get; }

    public CountedPeople People { get; }

    public ReachScope District { get; }

    /// <summary>By name.</summary>
    public IReadOnlyList<ReachScope> Municipalities { get; }

    /// <summary>In the order of the input.</summary>
    public IReadOnlyList<ReachScope> Places { get; }

    /// <summary>Categories that have sessions.</summary>
    public IReadOnlyList<OfferCategory> Categories { get; }

    /// <summary>How many sessions and offers each place reaches.</summary>
    public ReachCounts Count(ReachFilter filter) => _counts.GetOrAdd(filter, wanted => ReachCounts.Of(Table, wanted));

    public ReachAggregate Get(ReachScope scope, ReachFilter filter)
    {
        var counts = Count(filter);
        var people = People.Sum(scope.Places);
        return new ReachAggregate(scope, filter, counts.Asked.Count, counts.OfferCount, people,
            [.. LayerSteps.All.Select(layer => SumUp(counts, scope.Places, people, layer))]);
    }

    /// <summary>The same sessions for every municipality, by name.</summary>
    public IReadOnlyList<ReachAggregate> ListByMunicipality(ReachFilter filter) => [.. Municipalities.Select(scope => Get(scope, filter))];

    /// <summary>The same sessions for every place, in the order of the input.</summary>
    public IReadOnlyList<ReachAggregate> ListByPlace(ReachFilter filter) => [.. Places.Select(scope => Get(scope, filter))];

    /// <summary>One scope, category by category.</summary>
    public IReadOnlyList<ReachAggregate> ListByCategory(ReachScope scope) =>
        [.. Categories.Select(category => Get(scope, new ReachFilter(category)))];

    /// <summary>One scope, weekday by weekday, for the weekdays that have such sessions.</summary>
    public IReadOnlyList<ReachAggregate> ListByWeekday(ReachScope scope, OfferCategory? category = null) =>
        [.. Asked(category).Select(session => session.Date.DayOfWeek).Distinct().Order().Select(day => Get(scope, new ReachFilter(category, day)))];

    /// <summary>One scope, hour by hour, for the hours in which such sessions start.</summary>
    public IReadOnlyList<ReachAggregate> ListByHour(ReachScope scope, OfferCategory? category = null) =>
        [.. Asked(category).Select(session => session.Start.Hour).Distinct().Order().Select(hour => Get(scope, new ReachFilter(category, Hour: hour)))];

    private IEnumerable<ReachSession> Asked(OfferCategory? category) =>
        Table.Input.Sessions.Where(session => category is null || Table.Input.Offers[session.Offer].Category == category);

    private LayerReach SumUp(ReachCounts counts, IReadOnlyList<int> places, PeopleCount people, ReachLayer layer)
    {
        PeopleCount Where(Func<int, bool> counted) =>
            people.IsSuppressed ? PeopleCount.Suppressed : new PeopleCount(places.Where(counted).Sum(place => People[place]));
        var before = LayerSteps.FindBefore(layer);
        return new LayerReach(
            layer,
            Where(place => counts.Sessions(place, layer) >= 1),
            Where(place => counts.Sessions(place, layer) >= Choice),
            Where(place => counts.Offers(place, layer) >= Choice),
            Where(place => counts.Sessions(place, layer) >= 1 && (before is not { } previous || counts.Sessions(place, previous) == 0)),
            people.People is > 0 and var all ? places.Sum(place => People[place] * counts.Sessions(place, layer)) / all : null);
    }
}
