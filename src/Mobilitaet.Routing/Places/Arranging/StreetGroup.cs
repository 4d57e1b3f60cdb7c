using Mobilitaet.Routing.Places.Indexing;

namespace Mobilitaet.Routing.Places.Arranging;

/// <summary>All ways and house numbers of one street in one locality.</summary>
internal sealed class StreetGroup(PlaceDraft draft)
{
    public PlaceDraft Draft { get; } = draft;

    public List<(int LatitudeE7, int LongitudeE7)> Points { get; } = [];

    public Majority Cities { get; } = new();

    public Majority Suburbs { get; } = new();

    public Majority Postcodes { get; } = new();
}
