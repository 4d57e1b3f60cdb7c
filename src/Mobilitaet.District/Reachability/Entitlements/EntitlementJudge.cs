namespace Mobilitaet.District.Reachability.Entitlements;

/// <summary>Compares measured values with the limits.</summary>
public static class EntitlementJudge
{
    /// <summary>Travel costs: met when the way on foot has at least the limit's length; unknown when there is no way on foot.</summary>
    /// <param name="metres">The way on foot from home to course; null when there is none.</param>
    /// <param name="rules">The limits.</param>
    public static EntitlementAnswer JudgeTravelCosts(int? metres, EntitlementRules rules)
    {
        // Judged in metres, so that no rounding of the shown kilometres decides.
        bool? isMet = metres is { } length ? length >= rules.TravelCostKilometres * 1000 : null;
        return new EntitlementAnswer(EntitlementKind.TravelCosts, isMet, metres / 1000.0, rules.TravelCostKilometres, rules.TravelCostSource, rules.Notice);
    }

    /// <summary>Childcare: met when the nearest is within the limit; unknown when longer ways than the search allows might still be.</summary>
    /// <param name="minutes">Minutes to the nearest childcare by public transport; null when none was found.</param>
    /// <param name="searchedMinutes">The longest way that the search allowed.</param>
    /// <param name="rules">The limits.</param>
    public static EntitlementAnswer JudgeChildcare(int? minutes, int searchedMinutes, EntitlementRules rules)
    {
        bool? isMet = minutes is { } found ? found <= rules.ChildcareMinutes : searchedMinutes >= rules.ChildcareMinutes ? false : null;
        return new EntitlementAnswer(EntitlementKind.NearChildcare, isMet, minutes, rules.ChildcareMinutes, rules.ChildcareSource, rules.Notice);
    }
}
