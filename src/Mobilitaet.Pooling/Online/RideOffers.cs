using System.Buffers;
using Mobilitaet.Pooling.Construction;
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
        // A fresh table for every question would keep the garbage collector busier than the search.
        var room = ArrayPool<Leg>.Shared.Rent(LegTable.SizeOf(problem.TravelTimes));
        try
        {
            return Find(new PlanTrial(problem, standing, new LegTable(problem.TravelTimes, room), cancellation), standing, asked, options, cancellation);
        }
        finally
        {
            ArrayPool<Leg>.Shared.Return(room);
        }
    }

    private static List<RideOffer> Find(PlanTrial trial, PoolPlan standing, PoolRequest asked, OfferOptions options, CancellationToken cancellation)
    {
        if (trial.IsServed(asked.Id))
            return [];
        var before = SumsOf(standing);
        var offers = new List<RideOffer>();
        foreach (var (added, ride, vehicle) in ListChoices(trial, asked.Id, cancellation).Take(options.Most))
        {
            trial.TryInsert(ride, vehicle);
            trial.TryInsert(asked.Id);
            var plan = trial.Write();
            var sums = SumsOf(plan);
            offers.Add(new RideOffer(
                [.. asked.Rides.Select((_, index) => OfferOf(plan, asked, index, options))],
                sums.Milliseconds - before.Milliseconds, sums.Metres - before.Metres, added, plan));
            trial.TakeBack();
        }
        return offers;
    }

    /// <summary>For every driver of the first ride the cheapest choice of a ride and its driver from which the other rides follow; each ride may choose first, because rides in one car get in each other's way.</summary>
    private static IEnumerable<(long Cost, int Ride, int Vehicle)> ListChoices(PlanTrial trial, int request, CancellationToken cancellation)
    {
        var cost = trial.State.Cost;
        var rides = trial.UnitOf(request).Rides;
        var best = new Dictionary<int, (long Cost, int Ride, int Vehicle)>();
        foreach (var ride in rides)
        {
            foreach (var vehicle in trial.ListCapable(ride))
            {
                cancellation.ThrowIfCancellationRequested();
                if (trial.TryInsert(ride, vehicle) && trial.TryInsert(request))
                {
                    var (choice, driver) = ((trial.State.Cost - cost, ride, vehicle), trial.State.VehicleOf[rides[0]]);
                    if (!best.TryGetValue(driver, out var known) || choice.CompareTo(known) < 0)
                        best[driver] = choice;
                }
                trial.TakeBack();
            }
        }
        return best.Values.Order();
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
