namespace Mobilitaet.District.Demo.Offers;

/// <summary>The four demo tables as read from disk, and the rows that could not be read.</summary>
public sealed record DemoTables(
    IReadOnlyList<DemoOffer> Offers,
    IReadOnlyList<DemoSession> Sessions,
    IReadOnlyList<DemoDriver> Drivers,
    IReadOnlyList<DemoRequest> Requests,
    IReadOnlyList<DemoWarning> Warnings)
{
    /// <summary>Reads the tables of a folder; a row that cannot be read becomes a warning.</summary>
    /// <exception cref="Routing.InputException">A file is missing or lacks a column.</exception>
    public static DemoTables Load(string folder)
    {
        var warnings = new List<DemoWarning>();
        var offers = DemoTable.Read(folder, DemoDayFiles.Offers, DemoDayFiles.OfferColumns, DemoRows.Offer, warnings);
        var known = offers.Select(o => o.Id).ToHashSet();
        return new DemoTables(
            offers,
            DemoTable.Read(folder, DemoDayFiles.Sessions, DemoDayFiles.SessionColumns, row => DemoRows.Session(row, known), warnings),
            DemoTable.Read(folder, DemoDayFiles.Drivers, DemoDayFiles.DriverColumns, DemoRows.Driver, warnings),
            DemoTable.Read(folder, DemoDayFiles.Requests, DemoDayFiles.RequestColumns, row => DemoRows.Request(row, known), warnings),
            warnings);
    }
}
