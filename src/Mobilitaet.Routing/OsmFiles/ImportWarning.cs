namespace Mobilitaet.Routing.OsmFiles;

/// <summary>One defect of an input file that the import worked around.</summary>
public sealed record ImportWarning(string Code, string Element, string Detail);
