using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.GtfsFiles.Checks;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Takes over rules whether passengers stay seated when a vehicle goes on as another trip.</summary>
internal sealed class SeatLinkMerge(FeedMerge merge, TripMerge trips)
{
    private const int DaySeconds = 86_400;

    public void Add()
    {
        foreach (var transfer in merge.Feed.Transfers)
        {
            if (transfer.Type is not (GtfsTransferType.InSeat or GtfsTransferType.InSeatNotAllowed) || !TransferChecks.FitsItsTrips(merge.Feed, transfer))
                continue;
            if (transfer.FromTrip is { } from && transfer.ToTrip is { } to)
                AddPairs(trips.CopiesOf(from), trips.CopiesOf(to), transfer.Type == GtfsTransferType.InSeat);
        }
    }

    /// <summary>Each trip of a frequency goes on as the first that starts after its end; what is forbidden is forbidden for all within reach.</summary>
    private void AddPairs((int First, int Count) from, (int First, int Count) to, bool allowed)
    {
        for (var before = from.First; before < from.First + from.Count; before++)
        {
            var end = EndOf(merge.Content.Trips[before]);
            // The vehicle may also go on as a trip of the next service day.
            if (!AddPairs(before, end, to, allowed) || !allowed)
                AddPairs(before, end - DaySeconds, to, allowed);
        }
    }

    private bool AddPairs(int before, int end, (int First, int Count) to, bool allowed)
    {
        var found = false;
        for (var after = to.First; after < to.First + to.Count; after++)
        {
            var stay = merge.Content.Trips[after].Start - end;
            if (stay < 0)
                continue;
            if (stay > SeatLinkRecord.LongestStay || (found && allowed))
                break;
            merge.Content.SeatLinks.Add(new SeatLinkRecord(before, after, allowed ? 1 : 0));
            found = true;
        }
        return found;
    }

    private int EndOf(in TripRecord trip) =>
        trip.Start + merge.Content.Times[trip.FirstTime + merge.Content.Patterns[trip.Pattern].CallCount - 1].Arrival;
}
