namespace Mobilitaet.Pooling.Model;

/// <summary>An amount of each <see cref="CapacityKind"/>: what a party needs or what a car offers.</summary>
public readonly record struct Load(int Seats, int ChildSeats = 0, int Boosters = 0, int WheelchairPlaces = 0, int Prams = 0)
{
    public static IReadOnlyList<CapacityKind> Kinds { get; } = Enum.GetValues<CapacityKind>();

    public int this[CapacityKind kind] => kind switch
    {
        CapacityKind.Seat => Seats,
        CapacityKind.ChildSeat => ChildSeats,
        CapacityKind.Booster => Boosters,
        CapacityKind.WheelchairPlace => WheelchairPlaces,
        CapacityKind.Pram => Prams,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The same with more of one kind.</summary>
    public Load With(CapacityKind kind, int more) => kind switch
    {
        CapacityKind.Seat => this with { Seats = Sum(Seats, more) },
        CapacityKind.ChildSeat => this with { ChildSeats = Sum(ChildSeats, more) },
        CapacityKind.Booster => this with { Boosters = Sum(Boosters, more) },
        CapacityKind.WheelchairPlace => this with { WheelchairPlaces = Sum(WheelchairPlaces, more) },
        CapacityKind.Pram => this with { Prams = Sum(Prams, more) },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public bool IsNegative => (Seats | ChildSeats | Boosters | WheelchairPlaces | Prams) < 0;

    public bool FitsInto(Load capacity) =>
        Seats <= capacity.Seats && ChildSeats <= capacity.ChildSeats && Boosters <= capacity.Boosters
        && WheelchairPlaces <= capacity.WheelchairPlaces && Prams <= capacity.Prams;

    public static Load operator +(Load left, Load right) =>
        new(Sum(left.Seats, right.Seats), Sum(left.ChildSeats, right.ChildSeats), Sum(left.Boosters, right.Boosters),
            Sum(left.WheelchairPlaces, right.WheelchairPlaces), Sum(left.Prams, right.Prams));

    private static int Sum(int places, int more) => (int)Math.Min(int.MaxValue, (long)places + more);

    public static Load operator -(Load left, Load right) =>
        new(left.Seats - right.Seats, left.ChildSeats - right.ChildSeats, left.Boosters - right.Boosters,
            left.WheelchairPlaces - right.WheelchairPlaces, left.Prams - right.Prams);
}
