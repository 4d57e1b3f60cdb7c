using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Takes over rules whether passengers stay seated when a vehicle goes on as another trip.</summary>
internal sealed class SeatLinkMerge(FeedMerge merge, TripMerge trips)
{
    /// <summary>No vehicle waits longer between two trips of one journey.</summary>
    private const int LongestStay = 4 * 3600;

    public void Add()
    {
        foreach (var transfer in merge.Feed.Transfers)
        {
            if (transfer.Type is not (GtfsTransferType.InSeat or GtfsTransferType.InSeatNotAllowed))
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
            for (var after = to.First; after < to.First + to.Count; after++)
            {
                var stay = merge.Content.Trips[after].Start - end;
                if (stay < 0)
                    continue;
                if (stay > LongestStay)
                    break;
                merge.Content.SeatLinks.Add(new SeatLinkRecord(before, after, allowed ? 1 : 0));
                if (allowed)
                    break;
            }
        }
    }

    private int EndOf(in TripRecord trip) =>
        trip.Start + merge.Content.Times[trip.FirstTime + merge.Content.Patterns[trip.Pattern].CallCount - 1].Arrival;
}
