using Mobilitaet.Routing.Places.Names;

namespace Mobilitaet.Routing.Places.Indexing;

/// <summary>A house number of a street with its position.</summary>
internal readonly record struct NumberedDoor(string Text, HouseNumber Number, int LatitudeE7, int LongitudeE7);
