namespace Mobilitaet.District.Reachability.Layers;

/// <summary>How a time of an offer is used.</summary>
public enum ReachSessionKind
{
    /// <summary>One must be there from start to end.</summary>
    Course,

    /// <summary>One comes within opening hours and stays for a while.</summary>
    Visit,

    /// <summary>One brings a child after opening, goes home, and fetches it before closing: two ways there and two ways home.</summary>
    Childcare,
}
