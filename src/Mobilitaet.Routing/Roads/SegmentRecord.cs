using Mobilitaet.Routing.Roads.Profiles;

namespace Mobilitaet.Routing.Roads;

/// <summary>One street segment as stored: where its geometry starts, its length, name, junctions and kind.</summary>
internal readonly record struct SegmentRecord(int FirstPoint, int LengthCm, int Name, int FromJunction, int ToJunction, RoadClass Class, SegmentTraits Traits);
