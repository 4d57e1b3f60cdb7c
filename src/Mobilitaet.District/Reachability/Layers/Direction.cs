namespace Mobilitaet.District.Reachability.Layers;

/// <summary>Which end of a way must lie in the window.</summary>
internal enum Direction
{
    /// <summary>To the offer: the arrival counts.</summary>
    There,

    /// <summary>Home again: the departure counts.</summary>
    Back,
}
