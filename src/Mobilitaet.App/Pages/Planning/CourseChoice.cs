using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>The courses that a form offers.</summary>
/// <param name="Courses">Offers with sessions at fixed times, by kind and title.</param>
/// <param name="Chosen">The key of the chosen one; null for none.</param>
/// <param name="None">What the choice of none is called; null where one must be chosen.</param>
public sealed record CourseChoice(IReadOnlyList<ReachOffer> Courses, string? Chosen, string? None)
{
    public static CourseChoice Of(ReachInput input, string? chosen, string? none) => new(
        [.. input.Sessions.Where(session => session.Kind == ReachSessionKind.Course).Select(session => session.Offer).Distinct().Select(offer => input.Offers[offer])
            .OrderBy(offer => offer.Category).ThenBy(offer => offer.Title, StringComparer.CurrentCulture).ThenBy(offer => offer.Id, StringComparer.Ordinal)],
        chosen, none);
}
