namespace Mobilitaet.District.Offers;

/// <summary>Chooses the place that stands for a whole municipality: the one of the same name, otherwise the most central village.</summary>
public static class MainPlace
{
    /// <summary>The main place of a municipality; null when it has no places.</summary>
    /// <remarks>Municipalities formed by merging villages, such as Meinhard or Ringgau, have no village of their name;
    /// the most central one has the smallest sum of distances to the others.</remarks>
    public static Place? FindAmong(string municipality, IReadOnlyList<Place> places) =>
        places.FirstOrDefault(place => string.Equals(place.Name, municipality, StringComparison.Ordinal))
        ?? places.MinBy(place => (places.Sum(other => place.Position.MetresTo(other.Position)), place.Name));
}
