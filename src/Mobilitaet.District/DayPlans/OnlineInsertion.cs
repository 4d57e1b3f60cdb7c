using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Online;
using Mobilitaet.Pooling.Replanning;

namespace Mobilitaet.District.DayPlans;

/// <summary>Takes one new request into a day's standing plan without touching any promise; otherwise tells what would have to change.</summary>
internal sealed class OnlineInsertion(DayProblem day, DayInput input)
{
    /// <summary>Drivers are tried in order of cost until one keeps everybody's promise.</summary>
    private const int MostOffers = 5;

    private static readonly TimeSpan s_explaining = TimeSpan.FromMilliseconds(50);

    /// <summary>The plan with the request, or the standing one in which it is unserved.</summary>
    public PoolPlan Take(int request, CancellationToken cancellation)
    {
        var promises = StandingPlan.PromisesOf(input, day);
        var standing = StandingPlan.PlanOf(input, day);
        if (day.SetAside.Any(other => other.RequestId == request))
            return standing;
        var problem = Replanner.WithPromises(day.Problem, promises);
        var served = ListServed(standing);
        foreach (var offer in RideOffers.Find(problem, standing, request, new OfferOptions(MostOffers), cancellation))
        {
            if (ListServed(offer.Plan).IsSupersetOf(served) && Replanner.ListBroken(offer.Plan, promises).Count == 0 && PlanChecker.Check(problem, offer.Plan).Count == 0)
                return offer.Plan;
        }
        var only = standing with { Unserved = [.. standing.Unserved.Where(other => other.RequestId == request)] };
        var until = Environment.TickCount64 + (long)s_explaining.TotalMilliseconds;
        var explained = PlanExplainer.Explain(problem, only, () => Environment.TickCount64 > until, cancellation).Unserved;
        return standing with { Unserved = [.. standing.Unserved.Where(other => other.RequestId != request), .. explained] };
    }

    private static HashSet<(int Request, int Ride)> ListServed(PoolPlan plan) => [.. plan.Tours.SelectMany(tour => tour.Stops).Select(stop => (stop.RequestId, stop.RideIndex))];
}
