namespace Mobilitaet.District.Reachability.Exports;

/// <summary>Which table is exported.</summary>
public enum ExportContent
{
    /// <summary>What each place reaches of each category.</summary>
    Places,

    /// <summary>How many people of each municipality reach each category.</summary>
    Municipalities,

    /// <summary>Every place x session x layer, with its times or its reason.</summary>
    Sessions,
}
