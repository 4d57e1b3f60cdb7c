using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Puts feeds one after another into the content of a timetable; all references become indices, so equal ids of two feeds never meet.</summary>
internal sealed class TimetableBuilder
{
    private readonly TimetableImportOptions _options;
    private readonly ServiceRange _range;
    private readonly BlockNumbers _blocks = new();
    private readonly SequencePool<CallRecord> _calls;
    private readonly SequencePool<CallTime> _times;

    public TimetableBuilder(IReadOnlyList<GtfsFeed> feeds, TimetableImportOptions options)
    {
        _options = options;
        _range = ServiceRange.Of(feeds, options);
        Content = new TimetableContent(new ServiceDaysBuilder(_range.FirstDay, _range.DayCount));
        _calls = new SequencePool<CallRecord>(Content.Calls);
        _times = new SequencePool<CallTime>(Content.Times);
    }

    public TimetableContent Content { get; }

    /// <exception cref="GtfsFeedException">The feed has no trip that ever runs.</exception>
    public FeedSummary Add(GtfsFeed feed)
    {
        _options.Cancellation.ThrowIfCancellationRequested();
        _options.Notices.Feed = feed.Name;
        var merge = new FeedMerge(feed, Content, _options);
        var (firstDay, lastDay) = ServiceMerge.Add(merge, _range);
        Content.Feeds.Add(new FeedRecord(
            merge.Text(feed.Name), merge.Text(feed.TimeZone.Id), merge.Text(feed.Info?.PublisherName), merge.Text(feed.Info?.Version), firstDay, lastDay));
        StopMerge.Add(merge);
        var lines = new LineMerge(merge);
        lines.Add();
        var bookings = new BookingMerge(merge, lines);
        var shapes = new ShapeMerge(merge);
        var trips = new TripMerge(merge, new CallMerge(merge, lines, bookings), shapes, _blocks, _calls, _times);
        trips.Add();
        new FlexMerge(merge, lines, bookings).Add();
        if (merge.TripCount == 0 && merge.FlexTripCount == 0)
            throw new GtfsFeedException(feed.Path, "", "none of its trips runs on any day; see the notices for the reasons.");
        new TransferMerge(merge, trips).Add();
        new SeatLinkMerge(merge, trips).Add();
        return new FeedSummary(
            feed.Name, feed.Info?.PublisherName ?? "", feed.Info?.Version ?? "", Timetable.DateOf(firstDay), Timetable.DateOf(lastDay),
            feed.Stops.Count(stop => stop.Type == GtfsLocationType.Stop), feed.Routes.Length, merge.TripCount, feed.StopTimeRows,
            lines.OnDemandCount, merge.FlexTripCount);
    }
}
