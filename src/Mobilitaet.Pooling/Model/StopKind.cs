namespace Mobilitaet.Pooling.Model;

/// <summary>Whether somebody gets in or out.</summary>
public enum StopKind
{
    Pickup,
    DropOff,
}
