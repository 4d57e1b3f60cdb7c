using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Places;

namespace Mobilitaet.App.Journeys;

/// <summary>What a written start or destination can mean: one place, several to choose from, or none. Pages, commands and the API share it.</summary>
/// <param name="Choices">The candidates, best first; empty when nothing fits.</param>
/// <param name="IsClear">Whether the first one is meant.</param>
public sealed record PlaceUnderstanding(IReadOnlyList<PlaceChoice> Choices, bool IsClear)
{
    private const int MostChoices = 8;
    private const double LeastScore = 0.4;
    private const double Alike = 0.03;
    private const double SamePlaceMetres = 1_000;

    /// <summary>What a reader wrote; the key of an earlier choice settles its name.</summary>
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
        return OfName(text, places, journeys);
    }

    /// <summary>A place, an address, or a stop by name or id.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="places">Null while no streets are imported; then only stops have names.</param>
    /// <param name="journeys">The timetable with its stops.</param>
    public static PlaceUnderstanding OfName(string text, PlaceIndex? places, DistrictJourneys journeys)
    {
        var asked = text.Trim();
        if (journeys.Timetable.FindStop(asked) is { } known)
            return new([PlaceChoice.Of(journeys.Timetable.Get(known), journeys.Timetable)], true);
        var matches = (places?.Find(new PlaceQuery { Text = asked, Limit = MostChoices }) ?? []).Where(match => match.Score >= LeastScore).ToList();
        var halts = journeys.Stops.List(asked, MostChoices / 2).Select(stop => PlaceChoice.Of(stop, journeys.Timetable)).ToList();
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
