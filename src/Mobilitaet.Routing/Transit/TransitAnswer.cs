using System.Runtime.InteropServices;

namespace Mobilitaet.Routing.Transit;

/// <summary>The Pareto set of a query; belongs to its search and is valid until that search's next query.</summary>
public sealed class TransitAnswer
{
    private readonly List<TransitOption> _options = [];
    private readonly List<TransitRide> _rides = [];

    public ReadOnlySpan<TransitOption> Options => CollectionsMarshal.AsSpan(_options);

    public ReadOnlySpan<TransitRide> RidesOf(in TransitOption option) =>
        CollectionsMarshal.AsSpan(_rides).Slice(option.FirstRide, option.RideCount);

    internal int RideCount => _rides.Count;

    internal void Clear()
    {
        _options.Clear();
        _rides.Clear();
    }

    internal void AddRide(in TransitRide ride) => _rides.Add(ride);

    internal void Add(in TransitOption option) => _options.Add(option);

    /// <summary>Rides are collected from the last to the first.</summary>
    internal void ReverseRides(int first) => _rides.Reverse(first, _rides.Count - first);

    internal Span<TransitOption> WritableOptions => CollectionsMarshal.AsSpan(_options);

    internal Span<TransitRide> WritableRides => CollectionsMarshal.AsSpan(_rides);
}
