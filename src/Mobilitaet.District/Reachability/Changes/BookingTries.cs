using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing.Journeys;

namespace Mobilitaet.District.Reachability.Changes;

/// <summary>Tries on-demand rides that could always still be booked.</summary>
internal sealed class BookingTries(ReachTable table, JourneyPlanner planner, ChangeOptions options)
{
    /// <summary>No operator asks for more notice than this.</summary>
    private const int LongAgoDays = 60;

    public IEnumerable<Func<EffectCount, IEnumerable<ChangeEffect>>> All()
    {
        if (options.Layer is not (ReachLayer.OnDemand or ReachLayer.Volunteers) || !IsAnyTooLate())
            return [];
        return [count => Try(count) is { } effect ? [effect] : []];
    }

    private bool IsAnyTooLate()
    {
        for (var session = 0; session < table.Input.Sessions.Count; session++)
        {
            for (var place = 0; place < table.Input.Places.Count; place++)
            {
                ref readonly var cell = ref table[session, place, options.Layer];
                if (cell.Gap == GapReason.BookAhead || cell.BackGap == GapReason.BookAhead)
                    return true;
            }
        }
        return false;
    }

    private ChangeEffect? Try(EffectCount count)
    {
        var input = table.Input;
        // Who books long ahead is never too late, which is what no notice at all would mean to those who book as usual.
        var after = ReachComputation.Prepare(input with { Rules = input.Rules with { BookedDaysBefore = LongAgoDays } }, planner).Run(workers: 1);
        count.Clear();
        for (var session = 0; session < input.Sessions.Count; session++)
        {
            var offer = input.Sessions[session].Offer;
            if (options.Category is { } category && input.Offers[offer].Category != category)
                continue;
            for (var place = 0; place < input.Places.Count; place++)
                count.Add(offer, place, table[session, place, options.Layer].IsReachable, after[session, place, options.Layer].IsReachable);
        }
        return count.Find(new LaterBooking());
    }
}
