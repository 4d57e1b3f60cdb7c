namespace Mobilitaet.District.Reachability.Entitlements;

/// <summary>The limits that entitlements are measured against; they differ from place to place and change, so each district sets its own and says from where.</summary>
public sealed record EntitlementRules
{
    /// <summary>A course at least so far on foot may give a right to travel costs, in kilometres.</summary>
    public double TravelCostKilometres { get; init; } = 3;

    /// <summary>Where the limit of travel costs comes from.</summary>
    public string TravelCostSource { get; init; } = "§ 4a Integrationskursverordnung und Merkblatt zum Fahrtkostenzuschuss; Stand bitte prüfen";

    /// <summary>Childcare within so many minutes by public transport counts as near enough.</summary>
    public int ChildcareMinutes { get; init; } = 30;

    /// <summary>Where the limit of childcare comes from.</summary>
    public string ChildcareSource { get; init; } = "Rechtsprechung zu § 24 SGB VIII: etwa 30 Minuten je Weg; Stand bitte prüfen";

    /// <summary>Stands beside every answer.</summary>
    public string Notice { get; init; } = "Das ist eine Messung und keine Rechtsberatung. Es entscheidet die zuständige Behörde.";
}
