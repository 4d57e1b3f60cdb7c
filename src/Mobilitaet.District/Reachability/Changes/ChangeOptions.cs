using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;
using NodaTime;

namespace Mobilitaet.District.Reachability.Changes;

/// <summary>Which changes are tried, and for whom they count.</summary>
public sealed record ChangeOptions
{
    /// <summary>By what people travel; by default with all that needs no car of their own.</summary>
    public ReachLayer Layer { get; init; } = ReachLayer.Volunteers;

    /// <summary>Only what helps to reach offers of this category; all when null.</summary>
    public OfferCategory? Category { get; init; }

    /// <summary>Who is enrolled where; where any are given, changes are ranked by them first.</summary>
    public IReadOnlyList<Learners> Learners { get; init; } = [];

    /// <summary>How far sessions are shifted, in minutes.</summary>
    public IReadOnlyList<int> Shifts { get; init; } = [-60, -45, -30, -15, 15, 30, 45, 60];

    /// <summary>By how many minutes childcare opens earlier or closes later.</summary>
    public IReadOnlyList<int> ChildcareMinutes { get; init; } = [30, 60];

    /// <summary>The child's age for chains with childcare; null when every age is welcome.</summary>
    public int? ChildAgeMonths { get; init; }

    /// <summary>From when a further volunteer would be free ...</summary>
    public LocalTime DriverFrom { get; init; } = new(8, 0);

    /// <summary>... until when ...</summary>
    public LocalTime DriverUntil { get; init; } = new(18, 0);

    /// <summary>... and for how long a tour may take.</summary>
    public int DriverTourMinutes { get; init; } = 120;

    /// <summary>How many of the most hopeful further buses are judged, and as many on-demand trips.</summary>
    public int TripsTried { get; init; } = 60;

    /// <summary>How long before it a further on-demand trip must be booked where no stop of its way has on-demand rides that would say so.</summary>
    public int NoticeMinutes { get; init; } = 60;

    /// <summary>What on-demand rides could ask for instead of their notice of today, in minutes; the longest that gains most is named.</summary>
    public IReadOnlyList<int> Notices { get; init; } = [120, 60, 45, 30, 15, 0];

    /// <summary>How many of each kind of change are kept.</summary>
    public int BestOfKind { get; init; } = 25;
}
