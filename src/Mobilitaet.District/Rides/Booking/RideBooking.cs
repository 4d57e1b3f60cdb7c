using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Audit;
using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Notifications;
using Mobilitaet.District.Reachability;
using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;
using NodaTime;

namespace Mobilitaet.District.Rides.Booking;

/// <summary>Answers a ride request at once: takes it into the day's plan where that breaks nobody's promise, and otherwise says when it will be decided, or why not.</summary>
public sealed class RideBooking(DistrictDatabase database, IStreetTimes streets, RideRules rules, DistrictOptions options, IClock clock)
{
    private readonly DecisionTimes _decisions = new(rules, options.Zone);

    /// <summary>Stores the request with its answer; several may ask at the same moment, and each hears what is true after those before.</summary>
    /// <param name="request">A new request with its rides.</param>
    /// <param name="actor">Who asks, for the audit.</param>
    /// <param name="cancellation">Ends it; then nothing is stored.</param>
    /// <exception cref="Routing.InputException">There is no usable street network.</exception>
    public async Task<BookingAnswer> BookAsync(RideRequest request, string actor, CancellationToken cancellation = default)
    {
        var now = clock.GetCurrentInstant();
        if (FindRefusal(request, now) is { } refusal)
            return new BookingAnswer(null, [], null, refusal);
        await using var context = database.CreateContext();
        await using var transaction = await context.BeginWritingAsync(WeekLock.NameOf(request.Date), cancellation);
        request.State = RideRequestState.Looking;
        request.DecideBy = _decisions.Find(request, now);
        context.RideRequests.Add(request);
        await context.SaveChangesAsync(cancellation);
        var answer = await AnswerAsync(context, request, now, cancellation);
        context.AuditEntries.Add(new AuditEntry { At = now, Actor = actor, Action = "request.make", Subject = $"request {request.Id}", Detail = request.State.ToString() });
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return answer;
    }

    private BookingRefusal? FindRefusal(RideRequest request, Instant now)
    {
        if (request.Rides.Count == 0 || request.Rides.Exists(ride => ride.Party is not { Adults: >= 0, People: > 0 and <= 50 }))
            return BookingRefusal.PartyUnusable;
        if (request.Rides.Exists(ride => !IsInOrder(ride)))
            return BookingRefusal.TimesUnusable;
        if (request.Date > now.InZone(options.Zone).Date.PlusDays(rules.AskDaysAhead))
            return BookingRefusal.TooFarAhead;
        return _decisions.LastMoment(request) <= now ? BookingRefusal.TooLate : null;
    }

    private static bool IsInOrder(Ride ride) => (ride.PickupFrom is null || ride.PickupBy is null || ride.PickupFrom <= ride.PickupBy || ride.PickupBy == LocalTime.Midnight)
        && (ride.ArriveFrom is null || ride.ArriveBy is null || ride.ArriveFrom <= ride.ArriveBy || ride.ArriveBy == LocalTime.Midnight)
        && (ride.PickupFrom ?? ride.PickupBy ?? ride.ArriveFrom ?? ride.ArriveBy) is not null;

    private async Task<BookingAnswer> AnswerAsync(DistrictContext context, RideRequest request, Instant now, CancellationToken cancellation)
    {
        var input = await DayInput.LoadAsync(context, request.Date, now.InZone(options.Zone), cancellation);
        var stored = await context.DayPlans.FirstOrDefaultAsync(plan => plan.Date == request.Date, cancellation);
        var day = DayProblem.Create(input, streets, rules, request.Id);
        var taken = new OnlineInsertion(day, input).Take(request.Id, cancellation);
        await new DayPlanStore(context, now).AddAsync(stored, input, day, taken, request.Id, cancellation);
        await new PromiseKeeping(context, rules, _decisions, now).SettleAsync(input, day, taken, cancellation, request.Id);
        if (request.Date <= now.InZone(options.Zone).Date.PlusDays(rules.AskDriverDaysAhead))
            await new AssignmentKeeping(context, now).SettleAsync(request.Date, new AnswerTimes(rules, options.Zone), cancellation);
        if (request.State == RideRequestState.Promised)
            return new BookingAnswer(request, await ListPromisesAsync(context, request, cancellation), null);
        var unserved = await context.UnservedRides.AsNoTracking().FirstOrDefaultAsync(ride => ride.RideRequestId == request.Id, cancellation);
        if (request.DecideBy is null || unserved?.Cause is UnservedCause.NoWay or UnservedCause.RequestTooTight or UnservedCause.RequestContradictory)
            Refuse(request, unserved?.Cause, now);
        return new BookingAnswer(request, [], unserved);
    }

    /// <summary>What nobody could ever drive is not looked after for days.</summary>
    private static void Refuse(RideRequest request, UnservedCause? cause, Instant now)
    {
        (request.State, request.RefusedFor, request.EndedAt, request.DecideBy) = (RideRequestState.Refused, cause, now, null);
    }

    private static Task<List<RidePromise>> ListPromisesAsync(DistrictContext context, RideRequest request, CancellationToken cancellation) => context.RidePromises.AsNoTracking()
        .Where(promise => promise.RideRequestId == request.Id && promise.WithdrawnAt == null).OrderBy(promise => promise.RideIndex).ToListAsync(cancellation);
}
