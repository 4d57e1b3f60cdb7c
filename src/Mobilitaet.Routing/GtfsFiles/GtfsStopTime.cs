namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>A row of <c>stop_times.txt</c>, 64 bytes; -1 stands for an absent index or time. Times are seconds of the service day and may pass 24 h.</summary>
public record struct GtfsStopTime
{
    /// <summary>NaN when absent; the feed's own unit.</summary>
    public double ShapeDistance { get; internal set; }

    /// <summary>Index in <see cref="GtfsFeed.Trips"/>.</summary>
    public int Trip { get; internal set; }

    /// <summary>Index in <see cref="GtfsFeed.Stops"/>, <see cref="GtfsFeed.LocationGroups"/> or <see cref="GtfsFeed.Locations"/>, as <see cref="PlaceKind"/> says.</summary>
    public int Place { get; internal set; }

    public int Sequence { get; internal set; }

    /// <summary>-1 only where a window is given instead.</summary>
    public int Arrival { get; internal set; }

    /// <summary>-1 only where a window is given instead.</summary>
    public int Departure { get; internal set; }

    /// <summary>Start of the on-demand window; -1 without one.</summary>
    public int WindowStart { get; internal set; }

    public int WindowEnd { get; internal set; }

    /// <summary>Index in <see cref="GtfsFeed.BookingRules"/>.</summary>
    public int PickupRule { get; internal set; }

    /// <summary>Index in <see cref="GtfsFeed.BookingRules"/>.</summary>
    public int DropOffRule { get; internal set; }

    /// <summary>Index in <see cref="GtfsFeed.StopHeadsigns"/>.</summary>
    public int Headsign { get; internal set; }

    /// <summary>Line of the file.</summary>
    public int Row { get; internal set; }

    public GtfsPlaceKind PlaceKind { get; internal set; }

    public GtfsBoarding Pickup { get; internal set; }

    public GtfsBoarding DropOff { get; internal set; }

    /// <summary>Whether the times are kept exactly; false for approximate and interpolated times.</summary>
    public bool Exact { get; internal set; }

    public readonly bool HasWindow => WindowStart >= 0;
}
