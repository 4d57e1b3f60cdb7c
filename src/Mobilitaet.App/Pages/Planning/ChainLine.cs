using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>A course with childcare from one place: the ways that prove it, or the reason against it.</summary>
/// <param name="Place">From where.</param>
/// <param name="Layer">The first layer that opens it; null when none does.</param>
/// <param name="Count">How many of how many sessions, in words.</param>
/// <param name="Day">Of the session that is shown.</param>
/// <param name="Childcare">Where the child stays.</param>
/// <param name="Ways">Home to childcare, childcare to course, and both back; empty when nothing opens it.</param>
/// <param name="Reason">A full sentence; null when it works.</param>
public sealed record ChainLine(ReachPlace Place, ReachLayer? Layer, string Count, string Day, string Childcare, IReadOnlyList<WayLine> Ways, string? Reason);
