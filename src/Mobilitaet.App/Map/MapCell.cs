namespace Mobilitaet.App.Map;

/// <summary>The land of one place on a map.</summary>
/// <param name="East">Kilometres from the sheet's left edge to the place.</param>
/// <param name="South">Kilometres from the sheet's upper edge to the place.</param>
/// <param name="Path">The outline as SVG path data.</param>
public sealed record MapCell(double East, double South, string Path);
