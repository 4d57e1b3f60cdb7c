namespace Mobilitaet.District.Offers.Sources;

/// <summary>What could not be taken over from another system, or only in part.</summary>
public enum SourceNoticeKind
{
    /// <summary>The entry is not what the system's description promises; it is left out.</summary>
    Unreadable,

    /// <summary>The entry says neither what it is nor which one; it is left out.</summary>
    NoTitle,

    /// <summary>An event that says no place; it is left out.</summary>
    NoPlace,

    /// <summary>An event that only takes place online; it is left out.</summary>
    OnlineOnly,

    /// <summary>The place has no coordinates.</summary>
    NoPosition,

    /// <summary>The category is none of ours; its entries are left out.</summary>
    CategoryNotTaken,

    /// <summary>Only the day is known, not the time of day.</summary>
    AllDay,

    /// <summary>The times are not understood; the offer has none, or only the first.</summary>
    TimesUnclear,

    /// <summary>The event ends after midnight; it counts until midnight.</summary>
    EndsAfterMidnight,

    /// <summary>The opening hours are not understood; the offer has none.</summary>
    OpeningHoursUnclear,

    /// <summary>At least on some days one has to ask for an appointment first.</summary>
    AppointmentOnly,

    /// <summary>The place is closed for the time being.</summary>
    TemporarilyClosed,

    /// <summary>The system does not have this language.</summary>
    LanguageMissing,

    /// <summary>The same offer is already there from another source; it is left out.</summary>
    AlreadyThere,
}
