using Mobilitaet.Pooling.Construction;

namespace Mobilitaet.Pooling.Moves;

/// <summary>The cheapest place of every ride in every vehicle's day, remembered until that day changes.</summary>
internal sealed class PlacementMemory(PlanState state)
{
    private readonly Entry[] _entries = new Entry[state.Problem.Rides.Count * state.Days.Length];
    private readonly int _vehicles = state.Days.Length;

    public Placement Get(int ride, int vehicle)
    {
        var day = state.Days[vehicle];
        ref var entry = ref _entries[(ride * _vehicles) + vehicle];
        if (entry.Version != day.Version)
        {
            entry.Place = state.FindBest(day, ride);
            entry.Version = day.Version;
        }
        return entry.Place;
    }

    private struct Entry
    {
        public long Version;
        public Placement Place;
    }
}
