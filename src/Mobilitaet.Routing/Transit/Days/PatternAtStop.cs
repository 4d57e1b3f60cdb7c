namespace Mobilitaet.Routing.Transit.Days;

/// <summary>A pattern and the call where it serves a stop that passengers may board at.</summary>
internal readonly record struct PatternAtStop(int Pattern, int Call);
