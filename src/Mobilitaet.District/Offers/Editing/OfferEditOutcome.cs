namespace Mobilitaet.District.Offers.Editing;

/// <summary>Whether an edit by hand was stored, or why not.</summary>
public enum OfferEditOutcome
{
    Saved,

    /// <summary>Nothing was entered that is not so already.</summary>
    Unchanged,

    /// <summary>Some fields cannot be as they were entered.</summary>
    Refused,

    /// <summary>Somebody else, or an import, changed the offer since it was shown.</summary>
    ChangedMeanwhile,

    /// <summary>The offer is not there any more.</summary>
    Gone,
}
