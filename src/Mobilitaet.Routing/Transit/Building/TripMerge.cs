using System.Runtime.InteropServices;
using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Takes over trips with fixed times; those of frequencies become single trips.</summary>
internal sealed class TripMerge(
    FeedMerge merge, CallMerge calls, ShapeMerge shapes, BlockNumbers blocks, SequencePool<CallRecord> callPool, SequencePool<CallTime> timePool)
{
    private const int MostTrips = 5_000_000;
    private const int TripsBetweenLooks = 1 << 12;
    private const byte NoDirection = 255;

    private readonly (int First, int Count)[] _copies = new (int, int)[merge.Feed.Trips.Length];
    private ILookup<int, GtfsFrequency> _frequencies = Array.Empty<GtfsFrequency>().ToLookup(frequency => frequency.Trip);

    /// <summary>The records that a trip of the feed has become.</summary>
    public (int First, int Count) CopiesOf(int trip) => _copies[trip];

    public void Add()
    {
        _frequencies = merge.Feed.Frequencies.ToLookup(frequency => frequency.Trip);
        for (var trip = 0; trip < merge.Feed.Trips.Length; trip++)
        {
            if (trip % TripsBetweenLooks == 0)
                merge.Options.Cancellation.ThrowIfCancellationRequested();
            var first = merge.Content.Trips.Count;
            if (IsOfferedAtFixedTimes(trip))
                AddTrip(trip);
            _copies[trip] = (first, merge.Content.Trips.Count - first);
        }
    }

    private bool IsOfferedAtFixedTimes(int trip)
    {
        var rows = merge.Feed.StopTimesOf(trip);
        return rows.Length > 0 && merge.ServiceRuns[merge.Feed.Trips[trip].Service] && (!FlexMerge.IsFlex(rows) || FlexMerge.HasTimedRide(rows));
    }

    private void AddTrip(int index)
    {
        var trip = merge.Feed.Trips[index];
        if (!calls.Read(index))
        {
            merge.Report(GtfsRules.UnusableTrip, GtfsFileNames.Trips, trip.Row, $"Trip '{trip.Id}' has fewer than two usable stops; it was left out.");
            return;
        }
        var (firstCall, pattern, isNew) = callPool.Add(CollectionsMarshal.AsSpan(calls.Calls));
        if (isNew)
            merge.Content.Patterns.Add(new PatternRecord(firstCall, calls.Calls.Count));
        var record = new TripRecord(
            merge.Text(trip.Id),
            merge.FirstLine + trip.Route,
            pattern,
            merge.Services[trip.Service],
            HeadsignOf(trip),
            merge.Text(trip.ShortName),
            blocks.Get(merge.FeedIndex, trip.Block),
            shapes.Get(trip.Shape),
            timePool.Add(CollectionsMarshal.AsSpan(calls.Times)).First,
            calls.Start,
            Headway: 0,
            FeedMerge.FitnessOf(trip.Wheelchair),
            FeedMerge.FitnessOf(trip.Bicycles),
            trip.Direction is { } direction ? (byte)direction : NoDirection);
        if (_frequencies.Contains(index))
            AddCopies(record, index);
        else
            merge.Content.Trips.Add(record);
    }

    /// <summary>One trip per departure; departures that two periods share run once.</summary>
    private void AddCopies(in TripRecord record, int trip)
    {
        var departures = new SortedDictionary<int, int>();
        foreach (var frequency in _frequencies[trip].OrderBy(f => f.Start))
        {
            for (var start = frequency.Start; start < frequency.End; start += frequency.Headway)
                departures.TryAdd(start, frequency.Exact ? 0 : frequency.Headway);
            if (merge.TripCount + departures.Count > MostTrips)
                throw new GtfsFeedException(merge.Feed.Path, GtfsFileNames.Frequencies, $"the frequencies make more than {MostTrips} trips and are refused.");
        }
        foreach (var (start, headway) in departures)
            merge.Content.Trips.Add(record with { Start = start + calls.Missed, Headway = headway });
    }

    /// <summary>The trip's own sign, else the name of its last stop.</summary>
    private int HeadsignOf(GtfsTrip trip) =>
        trip.Headsign is not null ? merge.Text(trip.Headsign) : merge.Content.Stops[calls.Calls[^1].Stop].Name;
}
