namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>A row of <c>transfers.txt</c>; indices are of the feed's stops, routes and trips, null where the rule is not limited to one.</summary>
public sealed record GtfsTransfer
{
    public int? FromStop { get; init; }

    public int? ToStop { get; init; }

    public int? FromRoute { get; init; }

    public int? ToRoute { get; init; }

    public int? FromTrip { get; init; }

    public int? ToTrip { get; init; }

    public GtfsTransferType Type { get; init; }

    /// <summary>Seconds.</summary>
    public int? MinimumSeconds { get; init; }

    /// <summary>Line of the file.</summary>
    public int Row { get; init; }
}
