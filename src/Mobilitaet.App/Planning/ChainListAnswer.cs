using Mobilitaet.District.Reachability.Chains;
using NodaTime;

namespace Mobilitaet.App.Planning;

/// <summary>From where one gets to a course with a child in childcare, for commands and the API.</summary>
/// <param name="Week">The week's Monday.</param>
/// <param name="CourseId">The course.</param>
/// <param name="Course">Its title.</param>
/// <param name="ChildAgeMonths">The child's age; null for every age.</param>
/// <param name="Items">Place by place.</param>
public sealed record ChainListAnswer(LocalDate Week, string CourseId, string Course, int? ChildAgeMonths, IReadOnlyList<ChainItem> Items)
{
    /// <exception cref="Routing.InputException">The wish asks for what is not there.</exception>
    public static ChainListAnswer Of(ChainTable table, ChainWish wish, int course, LocalDate monday, DateTimeZone zone, GapSentences gaps)
    {
        var offer = table.Input.Offers[course];
        var places = ChainSummary.List(table, wish.OnlyLayer, wish.Weekday);
        return places is [{ Sessions: 0 }, ..]
            ? throw new Routing.InputException($"'{offer.Title}' does not take place on this day.")
            : new ChainListAnswer(monday, offer.Id, offer.Title, wish.AgeMonths, [.. places.Select(place => ChainItem.Of(table, place, zone, gaps))]);
    }
}
