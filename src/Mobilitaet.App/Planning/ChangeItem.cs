using Mobilitaet.District.Reachability.Changes;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.App.Planning;

/// <summary>One change, or several equal moves, and who gains by it, for commands and the API.</summary>
/// <param name="Kind">The kind of the change.</param>
/// <param name="Text">The change in words.</param>
/// <param name="PeopleGaining">Rounded; null when fewer than may be shown.</param>
/// <param name="PeopleLosing">Rounded; null when fewer than may be shown.</param>
/// <param name="LearnersGaining">Enrolled learners, as far as they were given.</param>
/// <param name="LearnersLosing">Enrolled learners, as far as they were given.</param>
/// <param name="SessionsGained">Over all places; of equal moves the most.</param>
/// <param name="Villages">Moves: the villages to any of which the offer could move.</param>
/// <param name="PlacesGaining">Names of places that reach more; of equal moves those of the first.</param>
/// <param name="PlacesLosing">Names of places that reach less; of equal moves those of the first.</param>
public sealed record ChangeItem(
    string Kind, string Text, int? PeopleGaining, int? PeopleLosing, int LearnersGaining, int LearnersLosing, int SessionsGained,
    IReadOnlyList<string> Villages, IReadOnlyList<string> PlacesGaining, IReadOnlyList<string> PlacesLosing)
{
    public static ChangeItem Of(ChangeGroup group, ReachInput input, ChangeSentences words)
    {
        var effect = group.Best;
        return new(
            ChangeSentences.KindOf(effect.Change), words.Of(group, input),
            Shown(effect.PeopleGaining, input), Shown(effect.PeopleLosing, input), effect.LearnersGaining, effect.LearnersLosing, effect.SessionsGained,
            [.. group.Villages.Select(place => input.Places[place].Name)],
            [.. effect.Places.Where(place => place.Gained > 0).Select(place => input.Places[place.Place].Name)],
            [.. effect.Places.Where(place => place.Lost > 0).Select(place => input.Places[place.Place].Name)]);
    }

    /// <summary>Nobody at all may be told; a few may not.</summary>
    private static int? Shown(double people, ReachInput input) =>
        people > 0 && people < input.Rules.SmallestShownCount ? null : (int)Math.Round(people);
}
