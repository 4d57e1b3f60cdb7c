using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Moves;

namespace Mobilitaet.Pooling.Online;

/// <summary>
/// Answers a new request at once by inserting it into the standing plan without moving anybody else to another car: for every driver who can take its first ride
/// the cheapest place, with the other rides where they cost least.
/// </summary>
public static class RideOffers
{
    /// <summary>The best ways to serve one request, in order of cost; empty when it fits nowhere.</summary>
    /// <param name="problem">The day with the new request.</param>
    /// <param name="standing">The plan, made before the request came.</param>
    /// <param name="request">The new request's number.</param>
    /// <param name="options">How many offers, and how wide promises are.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="Routing.InputException">The request is not part of the problem.</exception>
    public static IReadOnlyList<RideOffer> Find(PoolProblem problem, PoolPlan standing, int request, OfferOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new OfferOptions();
        var asked = problem.Requests.FirstOrDefault(other => other.Id == request)
            ?? throw new Routing.InputException($"Request {request} is not part of the problem.");
        var trial = new PlanTrial(problem, standing, null, cancellation);
        if (trial.IsServed(request))
            return [];
        var (cost, before) = (trial.State.Cost, SumsOf(standing));
        var rides = trial.UnitOf(request).Rides;
        var choices = new List<(long Cost, int Vehicle)>();
        foreach (var vehicle in trial.ListCapable(rides[0]))
        {
            cancellation.ThrowIfCancellationRequested();
            if (trial.TryInsert(rides[0], vehicle) && trial.TryInsert(request))
                choices.Add((trial.State.Cost - cost, vehicle));
            trial.TakeBack();
        }
        var offers = new List<RideOffer>();
        foreach (var (added, vehicle) in choices.Order().Take(options.Most))
        {
            trial.TryInsert(rides[0], vehicle);
            trial.TryInsert(request);
            var plan = trial.Write();
            var sums = SumsOf(plan);
            offers.Add(new RideOffer(
                [.. asked.Rides.Select((ride, index) => OfferOf(plan, asked, index, options))],
                sums.Milliseconds - before.Milliseconds, sums.Metres - before.Metres, added, plan));
            trial.TakeBack();
        }
        return offers;
    }

    private static OfferedRide OfferOf(PoolPlan plan, PoolRequest request, int ride, OfferOptions options)
    {
        var tour = plan.Tours.First(tour => tour.Stops.Any(stop => stop.RequestId == request.Id && stop.RideIndex == ride));
        var stops = tour.Stops.Where(stop => stop.RequestId == request.Id && stop.RideIndex == ride).ToList();
        var (pickup, dropOff) = (stops.First(stop => stop.Kind == StopKind.Pickup), stops.First(stop => stop.Kind == StopKind.DropOff));
        var asked = request.Rides[ride].Way(pickup.Way).Pickup.Window;
        var promised = new TimeWindow(Math.Max(asked.Earliest, pickup.Begin - options.PromiseBefore), Math.Min(asked.Latest, pickup.Begin + options.PromiseAfter));
        return new OfferedRide(tour.VehicleId, pickup.Way, promised, pickup.Begin, dropOff.Begin);
    }

    private static (long Milliseconds, long? Metres) SumsOf(PoolPlan plan) =>
        (plan.Tours.Sum(tour => (long)tour.Milliseconds), plan.Tours.Any(tour => tour.Metres is null) ? null : plan.Tours.Sum(tour => (long)tour.Metres!));
}
