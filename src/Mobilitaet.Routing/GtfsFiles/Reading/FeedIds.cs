using Mobilitaet.Routing.GtfsFiles.Tables;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>The ids of a feed with the indices they stand for.</summary>
internal sealed class FeedIds
{
    public IdIndex Agencies { get; } = new();

    public IdIndex Stops { get; } = new();

    public IdIndex Routes { get; } = new();

    public IdIndex Services { get; } = new();

    public IdIndex Shapes { get; } = new();

    public IdIndex Trips { get; } = new();

    public IdIndex BookingRules { get; } = new();

    public IdIndex LocationGroups { get; } = new();

    public IdIndex Locations { get; } = new();
}
