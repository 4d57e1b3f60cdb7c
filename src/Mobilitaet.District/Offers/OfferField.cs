namespace Mobilitaet.District.Offers;

/// <summary>A field of an offer that imports compare and people edit.</summary>
public enum OfferField
{
    Category,
    Title,
    Provider,
    Description,
    Texts,
    PlaceName,
    Address,
    Position,
    Languages,
    Level,
    MinimumAgeMonths,
    MaximumAgeMonths,
    Capacity,
    FreePlaces,
    HandOverMinutes,
    StepFree,
    AccessibilityNote,
    Phone,
    Email,
    Contact,
    Website,
    Cost,
    ValidFrom,
    ValidUntil,
    OpeningHours,
    ConfirmedOn,
    Sessions,
}
