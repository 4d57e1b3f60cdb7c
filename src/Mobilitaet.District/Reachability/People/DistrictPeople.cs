using Mobilitaet.District.Offers;
using Mobilitaet.Routing.Places;

namespace Mobilitaet.District.Reachability.People;

/// <summary>How many people live in each place, estimated from the imported map; counts anew when the map or the places were replaced. Safe to use from many threads.</summary>
/// <param name="placesPath">The place index; empty or missing: a municipality's people live in equal parts in its places.</param>
public sealed class DistrictPeople(string placesPath)
{
    /// <summary>A municipality's people live in equal parts in its places.</summary>
    public static readonly DistrictPeople InEqualParts = new("");

    private readonly Lock _lock = new();
    private (FileState File, int Places) _counted;
    private IReadOnlyList<PlaceEvidence> _evidence = [];

    /// <param name="places">All places of the district, with their municipalities.</param>
    /// <returns>One estimate for each place; those of a municipality add up to its population.</returns>
    /// <exception cref="PlaceIndexException">The place index is damaged or of another version.</exception>
    public IReadOnlyList<PeopleEstimate> Estimate(IReadOnlyList<Place> places)
    {
        var evidence = Count(places);
        var estimates = new PeopleEstimate[places.Count];
        foreach (var municipality in Enumerable.Range(0, places.Count).GroupBy(place => places[place].MunicipalityAgs))
        {
            var members = municipality.ToList();
            var parts = PeopleEstimation.Estimate(places[members[0]].Municipality!.Population, members.ConvertAll(place => evidence[place]));
            for (var i = 0; i < members.Count; i++)
                estimates[members[i]] = parts[i];
        }
        return estimates;
    }

    private IReadOnlyList<PlaceEvidence> Count(IReadOnlyList<Place> places)
    {
        var hash = new HashCode();
        foreach (var place in places)
            hash.Add((place.Name, place.Position));
        lock (_lock)
        {
            var state = (placesPath.Length == 0 ? default : FileState.Of(placesPath), hash.ToHashCode());
            if (_evidence.Count != places.Count || state != _counted)
            {
                // The index is opened for counting only: what is kept of it are three numbers for each place.
                _evidence = state.Item1 == default
                    ? new PlaceEvidence[places.Count]
                    : PlaceEvidenceCount.Of(PlaceIndex.Open(placesPath), [.. places.Select(place => (place.Name, place.Position))]);
                _counted = state;
            }
            return _evidence;
        }
    }
}
