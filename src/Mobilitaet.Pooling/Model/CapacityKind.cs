namespace Mobilitaet.Pooling.Model;

/// <summary>What a car can run out of; whoever sits in a child seat or on a booster takes an ordinary seat as well.</summary>
public enum CapacityKind
{
    Seat,
    ChildSeat,
    Booster,
    WheelchairPlace,
}
