using System.Globalization;
using System.Text;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Chains;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;

namespace Mobilitaet.District.Tests.Reachability.Reports;

/// <summary>A week's reachability in lines that a person can review.</summary>
internal static class DemoWeekText
{
    private static readonly ReachLayer[] s_layers = Enum.GetValues<ReachLayer>();

    public static string Of(ReachTable table, ChainTable chains)
    {
        var aggregates = new ReachAggregates(table);
        var text = new StringBuilder();
        Line(text, $"{table.Input.Places.Count} places, {table.Input.Offers.Count} offers, {table.Input.Sessions.Count} sessions, {table.Input.Drivers.Count} free spans of drivers");
        Line(text, $"");
        Line(text, $"Share of people who reach at least one / three sessions of a week, and minutes to the nearest offer for half of them");
        foreach (var category in aggregates.Categories)
            AddCategory(text, aggregates, category);
        Line(text, $"");
        Line(text, $"Share of people who reach at least one session, by municipality");
        foreach (var aggregate in aggregates.ListByMunicipality(ReachFilter.All))
            Line(text, $"  {aggregate.Scope.Name,-24}{string.Concat(aggregate.Layers.Select(layer => Percent(layer.One, aggregate.People)))}");
        AddGaps(text, aggregates);
        AddChains(text, aggregates, chains);
        return text.ToString();
    }

    private static void AddCategory(StringBuilder text, ReachAggregates aggregates, OfferCategory category)
    {
        var aggregate = aggregates.Get(aggregates.District, new ReachFilter(category));
        var nearest = NearestOffers.Of(aggregates.Table, category);
        Line(text, $"  {category}: {aggregate.Offers} offers, {aggregate.Sessions} sessions");
        foreach (var layer in aggregate.Layers)
        {
            var minutes = nearest.FindMedian(aggregates.People, aggregates.District, layer.Layer, 1)?.ToString(CultureInfo.InvariantCulture) ?? "-";
            Line(text, $"    {layer.Layer,-12}{Percent(layer.One, aggregate.People)}{Percent(layer.Three, aggregate.People)}{minutes,6}");
        }
    }

    private static void AddGaps(StringBuilder text, ReachAggregates aggregates)
    {
        Line(text, $"");
        Line(text, $"Places without any language course, and why");
        foreach (var layer in s_layers)
        {
            var places = UnreachablePlaces.List(aggregates, OfferCategory.Language, layer);
            var reasons = places.CountBy(place => place.Reason).OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key).Select(reason => $"{reason.Key} {reason.Value}");
            Line(text, $"  {layer,-12}{places.Count,4}  {string.Join(", ", reasons)}");
        }
    }

    private static void AddChains(StringBuilder text, ReachAggregates aggregates, ChainTable chains)
    {
        Line(text, $"");
        Line(text, $"Share of people who reach at least one course by way of a childcare with a free place");
        foreach (var layer in s_layers)
        {
            var reached = aggregates.District.Places.Where(place => chains.Courses.Any(course => chains.FindBest(course, place, layer) is { } pair && chains[pair, place, layer].IsReachable));
            Line(text, $"  {layer,-12}{Percent(aggregates.People.Sum([.. reached]), aggregates.People.Sum(aggregates.District.Places))}");
        }
    }

    private static string Percent(PeopleCount people, PeopleCount all) => (people.ShareOf(all) is { } share ? share.ToString("P0", CultureInfo.InvariantCulture) : "-").PadLeft(7);

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture).TrimEnd()).Append('\n');
}
