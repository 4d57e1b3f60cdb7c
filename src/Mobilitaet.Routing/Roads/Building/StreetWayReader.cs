using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads.Profiles;

namespace Mobilitaet.Routing.Roads.Building;

/// <summary>First pass over an OSM file: keeps the ways that any imported mode may use, and the turn restrictions.</summary>
internal sealed class StreetWayReader(StreetWays ways, TurnRuleReader rules, ImportWarnings warnings) : OsmVisitor
{
    private readonly WayTags _tags = new();
    private readonly HashSet<long> _seen = [];

    public override void VisitWay(long id, ReadOnlySpan<long> nodeIds, OsmTags tags)
    {
        if (tags.Find("highway") is null && !tags.Is("route", "ferry"))
            return;
        _tags.Read(tags);
        Span<WayUse> uses = stackalloc WayUse[ways.Modes.Count];
        var open = false;
        for (var i = 0; i < uses.Length; i++)
        {
            uses[i] = ModeProfiles.Evaluate(_tags, ways.Modes[i]);
            open |= uses[i].IsOpen;
        }
        if (!open)
            return;
        if (nodeIds.Length < 2)
        {
            warnings.Add("way_too_short", $"way {id}", "A street with fewer than two nodes was left out.");
            return;
        }
        if (!_seen.Add(id))
        {
            warnings.Add("duplicate_way", $"way {id}", "The way occurs twice; the first one was kept.");
            return;
        }
        if (_tags is { Class: RoadClass.Ferry, Duration: not null })
            ReadCrossingTime(id, _tags.Duration);
        ways.Ids.Add(id);
        ways.NodeIds.AddRange(nodeIds);
        ways.FirstNode.Add(ways.NodeIds.Count);
        ways.Classes.Add(_tags.Class);
        ways.Traits.Add(TraitsOf(_tags));
        ways.NameOf.Add(ways.NameIndex(DisplayName(_tags)));
        foreach (var use in uses)
            ways.Uses.Add(use);
    }

    private void ReadCrossingTime(long id, string duration)
    {
        if (StatedDurations.Parse(duration) is { } time)
            ways.CrossingTimes.Add(ways.Count, time);
        else
            warnings.Add("unreadable_duration", $"way {id}", "A ferry's duration is neither HH:MM, minutes nor ISO 8601; the usual speed was taken.");
    }

    public override void VisitRelation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags) => rules.Read(id, members, tags);

    private static string? DisplayName(WayTags tags) => (tags.Name, tags.Reference) switch
    {
        (null, null) => null,
        (null, var reference) => reference,
        (var name, null) => name,
        (var name, var reference) when tags.Class <= RoadClass.SecondaryLink => $"{name} ({reference})",
        (var name, _) => name,
    };

    private static SegmentTraits TraitsOf(WayTags tags)
    {
        var traits = SegmentTraits.None;
        if (tags.IsRoundabout)
            traits |= SegmentTraits.Roundabout;
        if (tags.Class == RoadClass.Ferry)
            traits |= SegmentTraits.Ferry;
        if (tags.Class == RoadClass.Steps)
            traits |= SegmentTraits.Steps;
        if (tags.Class is RoadClass.Motorway or RoadClass.Trunk)
            traits |= SegmentTraits.Motorway;
        if (tags.Class is RoadClass.MotorwayLink or RoadClass.TrunkLink or RoadClass.PrimaryLink or RoadClass.SecondaryLink or RoadClass.TertiaryLink)
            traits |= SegmentTraits.Link;
        if (tags.Class is >= RoadClass.Pedestrian and <= RoadClass.Platform)
            traits |= SegmentTraits.Path;
        return traits;
    }
}
