using Mobilitaet.District.Demo.Facts;
using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Villages;

/// <summary>A village of the demo district while its streets grow.</summary>
internal sealed class Village(PlaceFact fact, int index, int population, double radius, bool isSeat)
{
    public int Index { get; } = index;

    public string Name => fact.Name;

    public MunicipalityFact Municipality => fact.Municipality;

    public PlanePoint At => fact.At;

    public int Population { get; } = population;

    /// <summary>Metres from the centre to the last house.</summary>
    public double Radius { get; } = radius;

    /// <summary>Whether the municipality's town hall is here.</summary>
    public bool IsSeat { get; } = isSeat;

    public bool IsTown => IsSeat && Municipality.IsTown;

    /// <summary>OSM's rank: town, village or hamlet.</summary>
    public string Rank => IsTown ? "town" : Population >= 120 ? "village" : "hamlet";

    /// <summary>Unique in the district although two villages are called Weißenborn.</summary>
    public string Key => $"{Municipality.Ags}/{Name}";

    /// <summary>Nodes where roads from outside end: one in a village, a roundabout's ring in a town.</summary>
    public List<int> CentreNodes { get; } = [];

    /// <summary>All streets with houses, main streets first.</summary>
    public List<DemoWay> Streets { get; } = [];

    /// <summary>Roads from outside drawn so far, most important first.</summary>
    public int Entrances { get; set; }

    /// <summary>Houses in the order of numbering.</summary>
    public List<House> Houses { get; } = [];

    public SeededRandom Random { get; } = SeededRandom.For($"{fact.Municipality.Ags}/{fact.Name}");

    public int CentreNodeTowards(DemoMap map, PlanePoint target) => CentreNodes.MinBy(n => map.At(n).DistanceTo(target));
}
