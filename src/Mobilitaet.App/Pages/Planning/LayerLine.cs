using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>Whether one layer opens a session: the ways that prove it, or the reason against it.</summary>
/// <param name="Layer">By what one travels.</param>
/// <param name="There">The way there; null when it cannot be reached.</param>
/// <param name="Back">The way home; null when it cannot be reached.</param>
/// <param name="Reason">A full sentence; null when it can be reached.</param>
public sealed record LayerLine(ReachLayer Layer, WayLine? There, WayLine? Back, string? Reason);
