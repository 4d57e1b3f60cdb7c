namespace Mobilitaet.District.DayPlans;

/// <summary>A day plan as a page shows it; riders appear by village only.</summary>
public sealed record DayPlanView(
    DayPlanSummary Summary,
    IReadOnlyList<TourView> Tours,
    IReadOnlyList<UnservedRideView> Unserved,
    IReadOnlyList<UnservedCount> UnservedByCause,
    IReadOnlyList<DriverToAskView> DriversToAsk);
