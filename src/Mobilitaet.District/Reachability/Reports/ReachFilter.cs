using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;
using NodaTime;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>Which sessions a number is about; what is null does not matter.</summary>
/// <param name="Category">What the offer is for.</param>
/// <param name="Weekday">The day of the session.</param>
/// <param name="Hour">The hour of its start, or of opening, 0 to 23.</param>
public sealed record ReachFilter(OfferCategory? Category = null, IsoDayOfWeek? Weekday = null, int? Hour = null)
{
    public static ReachFilter All { get; } = new();

    public bool Includes(ReachInput input, ReachSession session) =>
        (Category is null || input.Offers[session.Offer].Category == Category)
        && (Weekday is null || session.Date.DayOfWeek == Weekday)
        && (Hour is null || session.Start.Hour == Hour);
}
