namespace Mobilitaet.App.Api;

/// <summary>Asks for travel times from every start to every destination.</summary>
/// <param name="From">Starts: <c>latitude,longitude</c>, places or addresses.</param>
/// <param name="To">Destinations, given like the starts.</param>
/// <param name="Mode">How to travel; car when left out.</param>
/// <param name="Distances">Whether to add the length of every fastest way.</param>
public sealed record MatrixRequest(IReadOnlyList<string>? From, IReadOnlyList<string>? To, string? Mode, bool Distances);
