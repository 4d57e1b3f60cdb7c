using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>One session of an offer as a place sees it.</summary>
/// <param name="Session">When.</param>
/// <param name="Ways">One for each shown layer, in its order.</param>
public sealed record SessionLine(ReachSession Session, IReadOnlyList<LayerLine> Ways);
