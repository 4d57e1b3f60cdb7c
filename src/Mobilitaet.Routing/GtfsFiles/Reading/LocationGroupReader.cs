using Mobilitaet.Routing.GtfsFiles.Tables;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>Reads groups of stops: <c>location_groups.txt</c>, or in older feeds with on-demand buses <c>areas.txt</c>.</summary>
internal static class LocationGroupReader
{
    public static GtfsLocationGroup[] Read(FeedTables feed, FeedIds ids)
    {
        var groups = new List<(string Id, string? Name, List<int> Stops)>();
        if (feed.Has(GtfsFileNames.LocationGroups))
        {
            ReadGroups(feed, ids, groups, GtfsFileNames.LocationGroups, "location_group_id", "location_group_name");
            ReadMembers(feed, ids, groups, GtfsFileNames.LocationGroupStops, "location_group_id");
        }
        else
        {
            ReadGroups(feed, ids, groups, GtfsFileNames.Areas, "area_id", "area_name");
            ReadMembers(feed, ids, groups, GtfsFileNames.StopAreas, "area_id");
        }
        return [.. groups.Select(g => new GtfsLocationGroup(g.Id, g.Name, g.Stops))];
    }

    private static void ReadGroups(FeedTables feed, FeedIds ids, List<(string, string?, List<int>)> groups, string file, string idName, string nameName)
    {
        using var table = feed.Find(file);
        if (table is null)
            return;
        var id = table.EssentialColumn(idName);
        var name = table.Column(nameName);
        while (table.Next())
        {
            if (table.NewId(id, ids.LocationGroups, groups.Count) is { } own)
                groups.Add((own, table.Text(name), []));
        }
    }

    private static void ReadMembers(FeedTables feed, FeedIds ids, List<(string, string?, List<int> Stops)> groups, string file, string idName)
    {
        using var table = feed.Find(file);
        if (table is null)
            return;
        var id = table.EssentialColumn(idName);
        var stop = table.EssentialColumn("stop_id");
        var seen = new HashSet<(int, int)>();
        while (table.Next())
        {
            if (table.RequiredReference(id, ids.LocationGroups, "the file of groups") is not { } group
                || table.RequiredReference(stop, ids.Stops, GtfsFileNames.Stops) is not { } member)
                continue;
            if (seen.Add((group, member)))
                groups[group].Stops.Add(member);
            else
                table.Report(GtfsRules.DuplicateKey, stop, "The stop is in this group twice; the row was left out.");
        }
    }
}
