namespace Mobilitaet.Routing.Places;

/// <summary>What a place import wrote.</summary>
public sealed record PlaceImportSummary(
    int Municipalities,
    int Settlements,
    int Streets,
    int Addresses,
    int Stops,
    int Amenities,
    long FileBytes,
    TimeSpan Duration);
