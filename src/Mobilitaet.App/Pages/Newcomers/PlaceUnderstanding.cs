using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Places;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>What a written start or destination can mean: one place, several to choose from, or none.</summary>
/// <param name="Choices">The candidates, best first; empty when nothing fits.</param>
/// <param name="IsClear">Whether the first one is meant.</param>
public sealed record PlaceUnderstanding(IReadOnlyList<PlaceChoice> Choices, bool IsClear)
{
    private const int MostChoices = 8;
    private const double LeastScore = 0.4;
    private const double Alike = 0.03;
    private const double SamePlaceMetres = 1_000;

    public static PlaceUnderstanding Of(string text, string? name, string? key, PlaceIndex places, DistrictJourneys journeys)
    {
        if (key is not null && text == name && PlaceChoice.Find(text, key, journeys.Timetable) is { } known)
            return new([known], true);
        try
        {
            if (LocationText.FindPosition(text) is { } position)
                return new([new PlaceChoice(text, position)], true);
        }
        catch (InputException)
        {
            return new([], false);
        }
        return OfName(text, places, journeys.Stops);
    }

    private static PlaceUnderstanding OfName(string text, PlaceIndex places, StopNames stops)
    {
        var asked = text.Trim();
        var matches = places.Find(new PlaceQuery { Text = asked, Limit = MostChoices }).Where(match => match.Score >= LeastScore).ToList();
        var halts = stops.List(asked, MostChoices / 2).Select(PlaceChoice.Of).ToList();
        var isVillage = matches is [{ Kind: PlaceKind.Settlement or PlaceKind.Municipality }, ..];
        if (!isVillage && halts.Find(halt => string.Equals(halt.Label, asked, StringComparison.OrdinalIgnoreCase)) is { } exact)
            return new([exact], true);
        if (matches.Count == 0)
            return new(halts, halts.Count == 1);
        var best = matches[0];
        var alike = matches.Where(match => best.Score - match.Score <= Alike).ToList();
        if (alike.TrueForAll(match => match.Position.MetresTo(best.Position) <= SamePlaceMetres))
            return new([ChoiceOf(best)], true);
        var named = alike.Select(ChoiceOf);
        return new([.. (isVillage ? named.Concat(halts) : halts.Concat(named)).DistinctBy(choice => choice.Label).Take(MostChoices)], false);
    }

    private static PlaceChoice ChoiceOf(PlaceMatch match) => new(match.Label, match.Position);
}
