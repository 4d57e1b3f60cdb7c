using Mobilitaet.Routing.GtfsFiles.Tables;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>Reads <c>feed_info.txt</c>.</summary>
internal static class FeedInfoReader
{
    public static GtfsFeedInfo? Read(FeedTables feed)
    {
        using var table = feed.Find(GtfsFileNames.FeedInfo);
        if (table is null || !table.Next())
            return null;
        var info = new GtfsFeedInfo(
            table.Text(table.Column("feed_publisher_name")),
            table.Text(table.Column("feed_publisher_url")),
            table.Text(table.Column("feed_lang")),
            table.Date(table.Column("feed_start_date")),
            table.Date(table.Column("feed_end_date")),
            table.Text(table.Column("feed_version")),
            table.Text(table.Column("feed_contact_email")),
            table.Text(table.Column("feed_contact_url")));
        if (info.End < info.Start)
            table.ReportRow(GtfsRules.StartAndEndRangeOutOfOrder, "The feed ends before it starts.");
        if (table.Next())
            table.ReportRow(GtfsRules.MoreThanOneEntity, "The file has more than one row; the first one counts.");
        return info;
    }
}
