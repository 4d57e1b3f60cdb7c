namespace Mobilitaet.App.Map;

/// <summary>How one place is shown on a map.</summary>
/// <param name="Shade">Style class.</param>
/// <param name="Title">Name and value, shown on pointing.</param>
/// <param name="Link">Where it leads; null for nowhere.</param>
/// <param name="Label">Written beside the place; null for the small ones.</param>
public sealed record ShadedPlace(string Shade, string Title, string? Link, string? Label);
