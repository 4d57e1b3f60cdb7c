namespace Mobilitaet.District.Reachability.People;

/// <summary>What the map knows about how many people live in a place.</summary>
/// <param name="Population">The population that the map names; null when it names none.</param>
/// <param name="Doors">House numbers to which no other place is nearer.</param>
/// <param name="Streets">Named streets to which no other place is nearer.</param>
public readonly record struct PlaceEvidence(int? Population, int Doors, int Streets);
