namespace Mobilitaet.Routing.Roads.Hierarchies;

/// <summary>What an arc of the hierarchy stands for.</summary>
/// <param name="Via">The lower node in the middle of a shortcut, or the complement of a directed chain.</param>
/// <param name="LengthCm">Length on the ground in centimetres.</param>
internal readonly record struct ArcOrigin(int Via, int LengthCm);
