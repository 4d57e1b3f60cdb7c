using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;

namespace Mobilitaet.District.Reachability.Homes;

/// <summary>What can be reached from single homes: the same rules and answers as for the places of the district, for any address.</summary>
public sealed class HomeCheck
{
    private HomeCheck(ReachComputation reach, ReachTable table) => (Reach, Table) = (reach, table);

    /// <summary>Answers further questions about these homes, such as courses with childcare.</summary>
    public ReachComputation Reach { get; }

    /// <summary>One place for each home, in the order in which they were asked.</summary>
    public ReachTable Table { get; }

    /// <param name="input">Offers, sessions, drivers and rules; its places are not asked.</param>
    /// <param name="planner">Streets and timetable.</param>
    /// <param name="homes">Names and positions.</param>
    /// <param name="cancellation">Ends it.</param>
    public static HomeCheck Run(ReachInput input, JourneyPlanner planner, IEnumerable<(string Name, GeoPoint Position)> homes, CancellationToken cancellation = default)
    {
        var asked = input with { Places = [.. homes.Select(home => new ReachPlace(null, home.Name, "", "", home.Position, 0))] };
        var reach = ReachComputation.Prepare(asked, planner, cancellation: cancellation);
        return new HomeCheck(reach, reach.RunFromHomes(cancellation: cancellation));
    }

    /// <summary>What one home reaches of a kind of offer.</summary>
    public HomeReach Get(int home, OfferCategory category, ReachLayer layer)
    {
        var input = Table.Input;
        var asked = Enumerable.Range(0, input.Sessions.Count).Where(session => input.Offers[input.Sessions[session].Offer].Category == category).ToList();
        var reached = asked.FindAll(session => Table[session, home, layer].IsReachable);
        int? nearest = reached.Count == 0 ? null : reached.MinBy(session => Table[session, home, layer].There.Seconds);
        return new HomeReach(asked.Count, reached.Count, nearest, nearest is { } session ? Table[session, home, layer].There.Seconds : null);
    }
}
