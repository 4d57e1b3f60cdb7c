using Mobilitaet.Routing.GtfsFiles.Tables;
using NodaTime;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>Reads <c>agency.txt</c> and the time zone of the feed.</summary>
internal static class AgencyReader
{
    /// <exception cref="GtfsFeedException">No agency says which time zone the times are in.</exception>
    public static GtfsAgency[] Read(FeedTables feed, FeedIds ids, out DateTimeZone zone)
    {
        using var table = feed.Get(GtfsFileNames.Agency);
        var agencies = new List<GtfsAgency>();
        var id = table.Column("agency_id");
        var name = table.RequiredColumn("agency_name");
        var url = table.RequiredColumn("agency_url");
        var timeZone = table.EssentialColumn("agency_timezone");
        var language = table.Column("agency_lang");
        var phone = table.Column("agency_phone");
        DateTimeZone? found = null;
        while (table.Next())
        {
            var own = table.Text(id) ?? "";
            if (!ids.Agencies.TryAdd(own, agencies.Count))
            {
                table.Report(GtfsRules.DuplicateKey, id, $"'{own}' appears more than once; the first row counts.");
                continue;
            }
            found = ZoneOf(table, timeZone, found);
            agencies.Add(new GtfsAgency(own, table.RequiredText(name) ?? "", table.RequiredText(url), found?.Id ?? "", table.Text(language), table.Text(phone)));
        }
        zone = found ?? throw new GtfsFeedException(feed.Path, table.File, "no agency names a valid time zone (agency_timezone), so no time has a meaning.");
        return [.. agencies];
    }

    private static DateTimeZone? ZoneOf(GtfsTable table, GtfsColumn column, DateTimeZone? feedZone)
    {
        var text = table.RequiredText(column);
        if (text is null)
            return feedZone;
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(text);
        if (zone is null)
            table.Report(GtfsRules.InvalidTimezone, column, $"'{text}' is no time zone of the tz database.");
        else if (feedZone is not null && !zone.Equals(feedZone))
            table.Report(GtfsRules.InconsistentAgencyTimezone, column, $"'{text}' differs from {feedZone.Id} of the first agency, which counts for the whole feed.");
        return feedZone ?? zone;
    }
}
