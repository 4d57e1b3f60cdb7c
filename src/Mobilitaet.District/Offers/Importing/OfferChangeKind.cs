namespace Mobilitaet.District.Offers.Importing;

/// <summary>What an import does with an offer.</summary>
public enum OfferChangeKind
{
    Added,
    Changed,
    Removed,
    Unchanged,

    /// <summary>People edited it by hand, and the source says something else about these fields only, or no longer has it; it stays as people left it.</summary>
    KeptAsEdited,

    /// <summary>Its key belongs to an offer of another source or to one that people entered; it is left out.</summary>
    KeyTaken,

    /// <summary>It lies outside of the district, or nobody can say where; it is left out.</summary>
    OutsideDistrict,
}
