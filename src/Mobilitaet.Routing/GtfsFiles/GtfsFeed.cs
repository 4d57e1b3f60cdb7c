using NodaTime;

namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>A GTFS feed as it was read: rows by file, ids resolved to indices, unusable rows and trips already left out and reported.</summary>
public sealed class GtfsFeed
{
    internal GtfsFeed()
    {
    }

    /// <summary>The feed as the caller named it.</summary>
    public required string Path { get; init; }

    /// <summary>Its file or folder without what leads there.</summary>
    public string Name => NameOf(Path);

    public required GtfsAgency[] Agencies { get; init; }

    /// <summary>The time zone of all times of the feed.</summary>
    public required DateTimeZone TimeZone { get; init; }

    public required GtfsStop[] Stops { get; init; }

    public required GtfsRoute[] Routes { get; init; }

    public required GtfsService[] Services { get; init; }

    /// <summary>All trips of the file; those without usable stop times have an empty <see cref="StopTimesOf"/>.</summary>
    public required GtfsTrip[] Trips { get; init; }

    /// <summary>Texts of <c>stop_headsign</c>, each once.</summary>
    public required string[] StopHeadsigns { get; init; }

    public required GtfsFrequency[] Frequencies { get; init; }

    public required GtfsTransfer[] Transfers { get; init; }

    public required GtfsShapes Shapes { get; init; }

    public GtfsFeedInfo? Info { get; init; }

    public required GtfsBookingRule[] BookingRules { get; init; }

    public required GtfsLocationGroup[] LocationGroups { get; init; }

    public required GtfsLocation[] Locations { get; init; }

    /// <summary>Rows of <c>stop_times.txt</c> as read, also unusable ones.</summary>
    public required int StopTimeRows { get; init; }

    internal GtfsStopTimes StopTimes { get; init; } = new([], [], []);

    /// <summary>The usable stops of a trip in order; times never decrease and are complete except where a window is given.</summary>
    public ReadOnlySpan<GtfsStopTime> StopTimesOf(int trip) => StopTimes.Of(trip);

    /// <summary>Reads a feed from a zip file (its files may lie in one folder inside) or from a folder.</summary>
    /// <exception cref="GtfsFeedException">Nothing usable can be made of the feed.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static GtfsFeed Read(string path, GtfsNotices notices, GtfsReadOptions? options = null)
    {
        options ??= new GtfsReadOptions();
        notices.Feed = NameOf(path);
        using var source = Sources.GtfsSource.Open(path, options, notices);
        return new Reading.FeedReader(source, notices, options).Read();
    }

    private static string NameOf(string path) => System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(path));
}
