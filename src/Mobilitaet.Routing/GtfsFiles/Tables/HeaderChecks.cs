namespace Mobilitaet.Routing.GtfsFiles.Tables;

/// <summary>Reports what is odd about a file's column names.</summary>
internal static class HeaderChecks
{
    public static void Report(GtfsNotices notices, string file, string[] headers)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var known = GtfsFileNames.ColumnsOf(file);
        foreach (var header in headers)
        {
            if (header.Length == 0)
                notices.Add(GtfsRules.EmptyColumnName, file, 1, null, "A column has no name; it was ignored.");
            else if (!seen.Add(header))
                notices.Add(GtfsRules.DuplicatedColumn, file, 1, header, $"The column '{header}' appears more than once; the first one counts.");
            else if (!known.Contains(header))
                notices.Add(GtfsRules.UnknownColumn, file, 1, header, $"The column '{header}' is not part of GTFS; it was ignored.");
        }
    }
}
