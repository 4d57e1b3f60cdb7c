using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>One feed on its way into the timetable: where its rows begin there, and which of them are used.</summary>
internal sealed class FeedMerge(GtfsFeed feed, TimetableContent content, TimetableImportOptions options)
{
    public GtfsFeed Feed { get; } = feed;

    public TimetableContent Content { get; } = content;

    public TimetableImportOptions Options { get; } = options;

    public int FeedIndex { get; } = content.Feeds.Count;

    public int FirstStop { get; } = content.Stops.Count;

    public int FirstLine { get; } = content.Lines.Count;

    public int FirstAgency { get; } = content.Agencies.Count;

    /// <summary>Per service of the feed its number in the timetable.</summary>
    public int[] Services { get; } = new int[feed.Services.Length];

    public int FirstTrip { get; } = content.Trips.Count;

    public int FirstFlexTrip { get; } = content.FlexTrips.Count;

    public int TripCount => Content.Trips.Count - FirstTrip;

    public int FlexTripCount => Content.FlexTrips.Count - FirstFlexTrip;

    /// <summary>Per service of the feed whether it runs on any day.</summary>
    public bool[] ServiceRuns { get; } = new bool[feed.Services.Length];

    public int Text(string? text) => Content.Texts.Add(text);

    public void Report(GtfsRule rule, string file, int? row, string text) => Options.Notices.Add(rule, file, row, null, text);

    public static Fitness FitnessOf(GtfsAccess access) => access switch
    {
        GtfsAccess.Possible => Fitness.Yes,
        GtfsAccess.Impossible => Fitness.No,
        _ => Fitness.Unknown,
    };
}
