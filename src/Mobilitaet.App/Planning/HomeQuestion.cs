using Mobilitaet.App.Journeys;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.App.Planning;

/// <summary>Which homes are asked about, and what the answer depends on; equal questions have equal answers.</summary>
/// <param name="Journeys">Streets and timetable.</param>
/// <param name="Input">The week.</param>
/// <param name="Homes">Where one would live.</param>
/// <param name="Wish">A course with childcare.</param>
public sealed record HomeQuestion(DistrictJourneys Journeys, ReachInput Input, IReadOnlyList<PlaceChoice> Homes, ChainWish Wish)
{
    public bool Equals(HomeQuestion? other) => other is not null && ReferenceEquals(Journeys, other.Journeys) && Wish == other.Wish
        && Homes.SequenceEqual(other.Homes) && ReachStandings.AreSame(Input, other.Input);

    public override int GetHashCode() => HashCode.Combine(Wish, Homes.Count, Homes.Count > 0 ? Homes[0] : null);
}
