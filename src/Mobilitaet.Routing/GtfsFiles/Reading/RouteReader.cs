using Mobilitaet.Routing.GtfsFiles.Tables;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>Reads <c>routes.txt</c>.</summary>
internal static class RouteReader
{
    private const int Bus = 3;
    private const int LargestType = 1799;

    public static GtfsRoute[] Read(FeedTables feed, FeedIds ids, int agencies)
    {
        using var table = feed.Get(GtfsFileNames.Routes);
        var routes = new List<GtfsRoute>();
        var id = table.EssentialColumn("route_id");
        var agency = table.Column("agency_id");
        var shortName = table.Column("route_short_name");
        var longName = table.Column("route_long_name");
        var description = table.Column("route_desc");
        var type = table.RequiredColumn("route_type");
        var color = table.Column("route_color");
        var textColor = table.Column("route_text_color");
        while (table.Next())
        {
            if (table.NewId(id, ids.Routes, routes.Count) is not { } own)
                continue;
            if (agencies > 1 && table.IsEmpty(agency))
                table.Report(GtfsRules.MissingRequiredField, agency, $"Line '{own}' does not say whose it is; the first agency was taken.");
            var route = new GtfsRoute
            {
                Id = own,
                Agency = table.Reference(agency, ids.Agencies, GtfsFileNames.Agency) ?? 0,
                ShortName = table.Text(shortName) ?? "",
                LongName = table.Text(longName) ?? "",
                Description = table.Text(description),
                Type = TypeOf(table, type),
                Color = ColorOf(table, color),
                TextColor = ColorOf(table, textColor),
                Row = table.Row,
            };
            if (route.ShortName.Length == 0 && route.LongName.Length == 0)
                table.ReportRow(GtfsRules.RouteBothShortAndLongNameMissing, $"Line '{own}' has neither a short nor a long name.");
            routes.Add(route);
        }
        return [.. routes];
    }

    private static int TypeOf(GtfsTable table, GtfsColumn column)
    {
        if (column.Exists && table.IsEmpty(column))
            table.Report(GtfsRules.MissingRequiredField, column, "The kind of vehicle is missing; a bus was assumed.");
        return table.Choice(column, LargestType, Bus);
    }

    private static string? ColorOf(GtfsTable table, GtfsColumn column)
    {
        var color = table.Text(column);
        if (color is null || (color.Length == 6 && color.All(char.IsAsciiHexDigit)))
            return color;
        table.Report(GtfsRules.InvalidColor, column, $"'{color}' is no colour of six hexadecimal digits; it was ignored.");
        return null;
    }
}
