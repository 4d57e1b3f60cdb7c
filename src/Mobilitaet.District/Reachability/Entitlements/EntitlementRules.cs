namespace Mobilitaet.District.Reachability.Entitlements;

/// <summary>The limits that entitlements are measured against; they differ from place to place and change, so each district sets its own and says from where.</summary>
public sealed record EntitlementRules
{
    /// <summary>A course at least so far on foot may give a right to travel costs, in kilometres.</summary>
    public double TravelCostKilometres { get; init; } = 3;

    /// <summary>Where the limit of travel costs comes from, in the district's language.</summary>
    public string TravelCostSource { get; init; } = "§ 4a Integrationskursverordnung und Merkblatt zum Fahrtkostenzuschuss; vor Gebrauch bitte prüfen";

    /// <summary>Childcare within so many minutes by public transport counts as near enough.</summary>
    public int ChildcareMinutes { get; init; } = 30;

    /// <summary>Where the limit of childcare comes from, in the district's language.</summary>
    public string ChildcareSource { get; init; } = "Rechtsprechung zu § 24 SGB VIII: etwa 30 Minuten je Weg; vor Gebrauch bitte prüfen";

    /// <summary>Stands beside every answer, in the district's language.</summary>
    public string Notice { get; init; } = "Das ist nur eine Messung; es entscheidet die zuständige Behörde.";
}
