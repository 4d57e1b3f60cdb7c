using Mobilitaet.Pooling.Model;

namespace Mobilitaet.District.Rides;

/// <summary>Which seat a child needs by age; StVO §21 (1a) demands a child restraint up to 12 years or 150 cm.</summary>
public sealed record ChildSeatRules
{
    /// <summary>Age in years from which a booster replaces the child seat.</summary>
    public int BoosterFromYears { get; init; } = 4;

    /// <summary>Age in years from which a child sits like an adult.</summary>
    public int SeatFromYears { get; init; } = 12;

    /// <summary>What the party takes up in a car; a wheelchair stands on its place and needs no seat.</summary>
    public Load LoadOf(Party party) => new(
        party.Wheelchair ? Math.Max(0, party.People - 1) : party.People,
        party.ChildAges.Count(age => age < BoosterFromYears),
        party.ChildAges.Count(age => age >= BoosterFromYears && age < SeatFromYears),
        party.Wheelchair ? 1 : 0,
        party.Pram ? 1 : 0);
}
