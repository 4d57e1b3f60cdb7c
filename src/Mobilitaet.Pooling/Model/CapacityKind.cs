namespace Mobilitaet.Pooling.Model;

/// <summary>What a car can run out of; whoever sits in a child seat or on a booster takes an ordinary seat as well, whoever sits in a wheelchair does not.</summary>
public enum CapacityKind
{
    Seat,
    ChildSeat,
    Booster,
    WheelchairPlace,
    Pram,
}
