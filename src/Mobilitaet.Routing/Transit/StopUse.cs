namespace Mobilitaet.Routing.Transit;

/// <summary>Whether passengers may board or alight somewhere.</summary>
public enum StopUse : byte
{
    None,
    Regular,

    /// <summary>Only when booked, under the booking rule beside it.</summary>
    OnDemand,
}
