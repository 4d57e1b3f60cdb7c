using Mobilitaet.Routing.GtfsFiles.Checks;
using Mobilitaet.Routing.GtfsFiles.Sources;
using Mobilitaet.Routing.GtfsFiles.Tables;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>Reads the files of a feed in the order in which they refer to each other, then checks what only the whole can show.</summary>
internal sealed class FeedReader(GtfsSource source, GtfsNotices notices, GtfsReadOptions options)
{
    private readonly FeedTables _tables = new(source, notices, options);
    private readonly FeedIds _ids = new();

    public GtfsFeed Read()
    {
        ReportFiles();
        var texts = new TextPool();
        var agencies = AgencyReader.Read(_tables, _ids, out var zone);
        var stops = new StopReader(_tables, _ids).Read();
        var routes = RouteReader.Read(_tables, _ids, agencies.Length);
        var services = new ServiceReader(_tables, _ids).Read();
        var shapes = new ShapeReader(_tables, _ids).Read();
        var trips = TripReader.Read(_tables, _ids, texts);
        var bookingRules = BookingRuleReader.Read(_tables, _ids);
        var groups = LocationGroupReader.Read(_tables, _ids);
        var locations = LocationReader.Read(_tables, _ids);
        var headsigns = new TextPool();
        var rows = new StopTimeReader(_tables, _ids, stops, headsigns).Read();
        var feed = new GtfsFeed
        {
            Path = source.Path,
            Agencies = agencies,
            TimeZone = zone,
            Stops = stops,
            Routes = routes,
            Services = services,
            Trips = trips,
            Shapes = shapes,
            BookingRules = bookingRules,
            LocationGroups = groups,
            Locations = locations,
            StopHeadsigns = headsigns.ToArray(),
            StopTimeRows = rows.Count,
            StopTimes = StopTimeArrangement.Arrange(rows, trips.Length),
            Frequencies = FrequencyReader.Read(_tables, _ids),
            Transfers = TransferReader.Read(_tables, _ids, stops, trips),
            Info = FeedInfoReader.Read(_tables),
        };
        FeedChecks.Run(feed, notices, options);
        options.Progress?.Report(1);
        return feed;
    }

    private void ReportFiles()
    {
        foreach (var file in source.Files.Keys.Order(StringComparer.Ordinal))
        {
            if (file.Equals(GtfsFileNames.Pathways, StringComparison.OrdinalIgnoreCase))
                notices.Add(GtfsRules.IgnoredFile, file, null, null, "Ways inside stations are not used; changes take the time of the streets around them.");
            else if (!GtfsFileNames.IsKnown(file))
                notices.Add(GtfsRules.UnknownFile, file, null, null, $"{file} is not part of GTFS; it was ignored.");
        }
    }
}
