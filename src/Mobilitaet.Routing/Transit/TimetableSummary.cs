namespace Mobilitaet.Routing.Transit;

/// <summary>What an import has put into a timetable file.</summary>
public sealed record TimetableSummary(IReadOnlyList<FeedSummary> Feeds, long FileBytes)
{
    public int Stops => Feeds.Sum(feed => feed.Stops);

    public int Lines => Feeds.Sum(feed => feed.Lines);

    public int Trips => Feeds.Sum(feed => feed.Trips);

    public int StopTimes => Feeds.Sum(feed => feed.StopTimes);

    public int FlexTrips => Feeds.Sum(feed => feed.FlexTrips);
}
