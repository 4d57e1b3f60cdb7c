using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Map;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>Shades every place by the first layer that opens something or, for one layer, by how many sessions it opens.</summary>
public static class ReachMap
{
    /// <summary>Places that stand on the map with their names: one for each municipality, as on the wall maps of the district.</summary>
    private const int MostLabels = 16;

    /// <summary>Null when there is no place.</summary>
    public static ShadedMap? Draw(ReachInput reach, ReachSummary summary, PlanningInput input, IStringLocalizer<Texts> texts)
    {
        var name = input.Layer is { } chosen ? texts["PlanningMapOfLayer", texts[$"Layer{chosen}"].Value] : texts["PlanningMap"];
        return Draw(reach, name, input, place =>
        {
            var entry = summary.Places[place];
            return (input.Layer is { } layer ? ShadeOf(entry.ReachedIn(layer)) : ShadeOf(entry.FirstLayer), Describe(entry, summary, input, texts));
        });
    }

    /// <summary>Any other map of the places; null when there is no place.</summary>
    /// <param name="reach">The places.</param>
    /// <param name="name">What the map shows.</param>
    /// <param name="input">What the pages behind the places are asked.</param>
    /// <param name="show">A place's style class, and its meaning in words.</param>
    public static ShadedMap? Draw(ReachInput reach, string name, PlanningInput input, Func<int, (string Shade, string Words)> show)
    {
        if (PlaceMap.Draw([.. reach.Places.Select(place => place.Position)]) is not { } map)
            return null;
        var labelled = reach.Places.Where(place => place.Municipality.StartsWith(place.Name, StringComparison.Ordinal)).Take(MostLabels).ToHashSet();
        var places = reach.Places.Select((place, index) =>
        {
            var (shade, words) = show(index);
            return new ShadedPlace(shade, $"{place.Name}: {words}", LinkTo(place, input), labelled.Contains(place) ? place.Name : null);
        });
        return new ShadedMap(map, name, [.. places]);
    }

    /// <summary>Where a place's page lies; null for places without a key.</summary>
    public static string? LinkTo(ReachPlace place, PlanningInput input) => place.Key is { } key
        ? input.Address(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/planning/place/{key}")) : null;

    /// <summary>The style class of a first layer.</summary>
    public static string ShadeOf(ReachLayer? first) => first is { } layer ? $"l{(int)layer}" : "none";

    /// <summary>The style class of a number of sessions.</summary>
    public static string ShadeOf(int sessions) => sessions == 0 ? "none" : sessions < ReachAggregates.Choice ? "some" : "many";

    private static string Describe(PlaceSummary entry, ReachSummary summary, PlanningInput input, IStringLocalizer<Texts> texts) => input.Layer is { } layer
        ? texts["PlanningReachedOf", entry.ReachedIn(layer), summary.Sessions.Count]
        : texts[entry.FirstLayer is { } first ? $"Layer{first}" : "PlanningNothing"];
}
