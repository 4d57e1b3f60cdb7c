using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports.Comparison;
using NodaTime;

namespace Mobilitaet.App.Planning;

/// <summary>What opened and what closed between two dates or timetables, for commands and the API.</summary>
/// <param name="Before">The week before.</param>
/// <param name="BeforeComputedAt">When it was computed.</param>
/// <param name="After">The week after.</param>
/// <param name="AfterComputedAt">When it was computed.</param>
/// <param name="Layer">By what people travel.</param>
/// <param name="Categories">By kind of offer.</param>
/// <param name="Places">By kind of offer and place; places without any difference are left out.</param>
public sealed record ComparisonAnswer(
    LocalDate Before, Instant BeforeComputedAt, LocalDate After, Instant AfterComputedAt, string Layer,
    IReadOnlyList<CategoryDifferenceItem> Categories, IReadOnlyList<PlaceDifferenceItem> Places)
{
    /// <param name="before">What was.</param>
    /// <param name="after">What is.</param>
    /// <param name="layer">By what people travel.</param>
    /// <param name="category">The only kind of offer; null for all.</param>
    /// <param name="words">Says why.</param>
    public static ComparisonAnswer Of(ReachSide before, ReachSide after, ReachLayer layer, OfferCategory? category, DifferenceSentences words)
    {
        var comparison = ReachComparison.Of(before.Table, after.Table, layer);
        DifferenceReasonItem ItemOf(ReachDifferenceReason reason) => new(reason.IsGain, reason.Cause, reason.Reason, reason.Sessions, words.Of(reason));
        return new ComparisonAnswer(
            before.Monday, before.ComputedAt, after.Monday, after.ComputedAt, ReachLayerNames.Of(layer),
            [
                .. comparison.Categories.Where(entry => category is null || entry.Category == category).Select(entry => new CategoryDifferenceItem(
                    entry.Category, entry.PeopleOpened.Rounded, entry.PeopleClosed.Rounded, entry.PeopleGaining.Rounded, entry.PeopleLosing.Rounded,
                    entry.Gained, entry.Lost, [.. entry.Reasons.Select(ItemOf)])),
            ],
            [
                .. comparison.Places.Where(entry => category is null || entry.Category == category).Select(entry => new PlaceDifferenceItem(
                    after.Table.Input.Places[entry.Place].Name, after.Table.Input.Places[entry.Place].Municipality, entry.Category,
                    entry.Before, entry.After, entry.Gained, entry.Lost, entry.People.Rounded, [.. entry.Reasons.Select(ItemOf)])),
            ]);
    }
}
