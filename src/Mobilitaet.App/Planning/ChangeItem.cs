using Mobilitaet.District.Reachability.Changes;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.App.Planning;

/// <summary>One change and who gains by it, for commands and the API.</summary>
/// <param name="Kind">The kind of the change.</param>
/// <param name="Text">The change in words.</param>
/// <param name="PeopleGaining">Rounded; null when fewer than may be shown.</param>
/// <param name="PeopleLosing">Rounded; null when fewer than may be shown.</param>
/// <param name="SessionsGained">Over all places.</param>
/// <param name="PlacesGaining">Names of places that reach more.</param>
/// <param name="PlacesLosing">Names of places that reach less.</param>
public sealed record ChangeItem(
    string Kind, string Text, int? PeopleGaining, int? PeopleLosing, int SessionsGained, IReadOnlyList<string> PlacesGaining, IReadOnlyList<string> PlacesLosing)
{
    public static ChangeItem Of(ChangeEffect effect, ReachInput input) => new(
        ChangePhrases.KindOf(effect.Change), ChangePhrases.Of(effect.Change, input),
        Shown(effect.PeopleGaining, input), Shown(effect.PeopleLosing, input), effect.SessionsGained,
        [.. effect.Places.Where(place => place.Gained > 0).Select(place => input.Places[place.Place].Name)],
        [.. effect.Places.Where(place => place.Lost > 0).Select(place => input.Places[place.Place].Name)]);

    /// <summary>Nobody at all may be told; a few may not.</summary>
    private static int? Shown(double people, ReachInput input) =>
        people > 0 && people < input.Rules.SmallestShownCount ? null : (int)Math.Round(people);
}
