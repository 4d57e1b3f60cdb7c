using Mobilitaet.Routing.Places.Indexing;

namespace Mobilitaet.Routing.Places.Arranging;

/// <summary>Municipalities and places ready for the index.</summary>
internal sealed record ArrangedPlaces(IReadOnlyList<Municipality> Municipalities, IReadOnlyList<PlaceDraft> Places, int Doors);
