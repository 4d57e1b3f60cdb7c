using Mobilitaet.Routing.Roads.Profiles;

namespace Mobilitaet.Routing.Roads.Building;

/// <summary>The street ways of an extract in flat arrays: node references, class, name and the speeds of every imported mode.</summary>
internal sealed class StreetWays(IReadOnlyList<TravelMode> modes)
{
    private readonly Dictionary<string, int> _nameIndex = new(StringComparer.Ordinal);

    public IReadOnlyList<TravelMode> Modes { get; } = modes;

    public List<long> Ids { get; } = [];

    /// <summary>First entry of each way in <see cref="NodeIds"/>; one more than there are ways.</summary>
    public List<int> FirstNode { get; } = [0];

    public List<long> NodeIds { get; } = [];

    public List<RoadClass> Classes { get; } = [];

    public List<SegmentTraits> Traits { get; } = [];

    /// <summary>Index into <see cref="Names"/>; 0 is "no name".</summary>
    public List<int> NameOf { get; } = [];

    public List<string> Names { get; } = [""];

    /// <summary>One entry per way and mode: way * number of modes + position of the mode.</summary>
    public List<WayUse> Uses { get; } = [];

    /// <summary>How long a ferry's whole crossing takes, by way, where the file says so.</summary>
    public Dictionary<int, TimeSpan> CrossingTimes { get; } = [];

    public int Count => Ids.Count;

    public int NameIndex(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return 0;
        if (!_nameIndex.TryGetValue(name, out var index))
        {
            index = Names.Count;
            Names.Add(name);
            _nameIndex.Add(name, index);
        }
        return index;
    }
}
