namespace Mobilitaet.Pooling.Construction;

/// <summary>A way by car between two locations.</summary>
/// <param name="Time">Milliseconds.</param>
/// <param name="Metres">Metres; milliseconds where no distances are known.</param>
internal readonly record struct Leg(int Time, int Metres);
