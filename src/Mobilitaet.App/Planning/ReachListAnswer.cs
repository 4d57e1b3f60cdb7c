using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Layers;
using NodaTime;

namespace Mobilitaet.App.Planning;

/// <summary>Which places reach some sessions of a week, for commands and the API.</summary>
/// <param name="Week">The week's Monday.</param>
/// <param name="Rules">What counts as reachable.</param>
/// <param name="Items">Session by session, in each place by place, in each layer by layer.</param>
public sealed record ReachListAnswer(LocalDate Week, ReachRules Rules, IReadOnlyList<ReachItem> Items)
{
    /// <exception cref="Routing.InputException">The wish asks for what is not there.</exception>
    public static ReachListAnswer Of(ReachTable table, ReachWish wish, LocalDate monday, DateTimeZone zone, GapSentences gaps) => new(monday, table.Input.Rules,
    [
        .. from session in wish.ListSessions(table.Input)
           from place in Enumerable.Range(0, table.Input.Places.Count)
           from layer in wish.Layers
           select ReachItem.Of(table, session, place, layer, zone, gaps),
    ]);
}
