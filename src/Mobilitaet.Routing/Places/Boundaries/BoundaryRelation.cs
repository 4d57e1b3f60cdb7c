using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Places.Gathering;

namespace Mobilitaet.Routing.Places.Boundaries;

/// <summary>An administrative boundary as its relation describes it, before its lines are joined.</summary>
internal sealed record BoundaryRelation(long Id, int Level, IReadOnlyList<string> Names)
{
    private static readonly string[] CodeKeys =
        ["de:amtlicher_gemeindeschluessel", "ref:at:gkz", "swisstopo:BFS_NUMMER", "ref:INSEE", "ISO3166-2", "ref"];

    public string Name => Names[0];

    public string? Code { get; init; }

    public int? Population { get; init; }

    public string? Postcode { get; init; }

    public required IReadOnlyList<(long Way, bool Inner)> Ways { get; init; }

    public long? CentreNode { get; init; }

    public long? LabelNode { get; init; }

    /// <summary>A county that is a municipality itself (kreisfreie Stadt): its key has the eight digits of a municipality.</summary>
    public bool IsCityCounty => Code is { Length: 8 } code && code.All(char.IsAsciiDigit);

    public static BoundaryRelation Of(long id, int level, IReadOnlyList<string> names, ReadOnlySpan<OsmMember> members, OsmTags tags)
    {
        var ways = new List<(long Way, bool Inner)>(members.Length);
        long? centre = null;
        long? label = null;
        foreach (var member in members)
        {
            if (member.Kind == OsmElementKinds.Ways && member.Role is "outer" or "inner" or "")
                ways.Add((member.Id, member.Role is "inner"));
            else if (member.Kind == OsmElementKinds.Nodes && member.Role is "admin_centre")
                centre = member.Id;
            else if (member.Kind == OsmElementKinds.Nodes && member.Role is "label")
                label = member.Id;
        }
        return new BoundaryRelation(id, level, names)
        {
            Ways = ways,
            CentreNode = centre,
            LabelNode = label,
            Code = FindCode(tags),
            Population = FeatureTags.Population(tags),
            Postcode = FeatureTags.Postcode(tags),
        };
    }

    private static string? FindCode(OsmTags tags)
    {
        foreach (var key in CodeKeys)
        {
            if (tags.Find(key) is { Length: > 0 } code)
                return code.Replace(" ", "", StringComparison.Ordinal);
        }
        return null;
    }
}
