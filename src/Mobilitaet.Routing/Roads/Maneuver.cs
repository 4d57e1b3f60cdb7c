namespace Mobilitaet.Routing.Roads;

/// <summary>What a traveller does at the start of a route step.</summary>
public enum Maneuver
{
    Depart,
    Continue,
    SlightLeft,
    Left,
    SharpLeft,
    SlightRight,
    Right,
    SharpRight,
    TurnAround,
    EnterRoundabout,
    TakeFerry,
    TakeSteps,
    Arrive,
}
