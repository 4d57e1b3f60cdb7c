namespace Mobilitaet.App.Map;

/// <summary>A map with a shade for every place, as a page draws it.</summary>
/// <param name="Map">The drawing.</param>
/// <param name="Name">What it shows, in one sentence for those who do not see it.</param>
/// <param name="Places">One for each cell, in their order.</param>
public sealed record ShadedMap(PlaceMap Map, string Name, IReadOnlyList<ShadedPlace> Places);
