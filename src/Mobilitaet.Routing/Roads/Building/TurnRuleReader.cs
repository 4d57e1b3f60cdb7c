using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads.Profiles;

namespace Mobilitaet.Routing.Roads.Building;

/// <summary>Reads <c>type=restriction</c> relations; conditional ones are not applied and reported.</summary>
internal sealed class TurnRuleReader(IReadOnlyList<TravelMode> modes, ImportWarnings warnings)
{
    public List<TurnRule> Rules { get; } = [];

    public void Read(long id, ReadOnlySpan<OsmMember> members, OsmTags tags)
    {
        if (!tags.Is("type", "restriction"))
            return;
        if (tags.Find("restriction:conditional") is not null)
            warnings.Add("conditional_restriction", $"relation {id}", "A turn restriction for certain hours was not applied.");
        var value = tags.Find("restriction");
        var carValue = tags.Find("restriction:motorcar") ?? tags.Find("restriction:motor_vehicle");
        var bicycleValue = tags.Find("restriction:bicycle");
        if (value is null && carValue is null && bicycleValue is null)
            return;
        var except = (tags.Find("except") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var group in modes.Where(ModeProfiles.ObeysTurnRestrictions).GroupBy(mode => ValueFor(mode, value, carValue, bicycleValue, except)))
        {
            if (group.Key is { } kind)
                Add(id, members, kind, [.. group]);
        }
    }

    private static string? ValueFor(TravelMode mode, string? general, string? car, string? bicycle, string[] except)
    {
        if (mode == TravelMode.Bicycle)
            return bicycle ?? (except.Contains("bicycle") || except.Contains("vehicle") ? null : general);
        return car ?? (except.Contains("motorcar") || except.Contains("motor_vehicle") || except.Contains("vehicle") ? null : general);
    }

    private void Add(long id, ReadOnlySpan<OsmMember> members, string kind, IReadOnlyList<TravelMode> binds)
    {
        var only = kind.StartsWith("only_", StringComparison.Ordinal);
        if (!only && !kind.StartsWith("no_", StringComparison.Ordinal))
        {
            warnings.Add("unknown_restriction", $"relation {id}", $"'{kind}' is no known turn restriction and was not applied.");
            return;
        }
        List<long> from = [], viaWays = [], to = [];
        List<long> viaNodes = [];
        foreach (var member in members)
        {
            var target = (member.Role, member.Kind) switch
            {
                ("from", OsmElementKinds.Ways) => from,
                ("to", OsmElementKinds.Ways) => to,
                ("via", OsmElementKinds.Ways) => viaWays,
                ("via", OsmElementKinds.Nodes) => viaNodes,
                _ => null,
            };
            target?.Add(member.Id);
        }
        if (from.Count == 0 || to.Count == 0 || (viaNodes.Count == 0 && viaWays.Count == 0) || viaNodes.Count > 1)
        {
            warnings.Add("incomplete_restriction", $"relation {id}", "A turn restriction without from, via or to was not applied.");
            return;
        }
        var turn = kind[(kind.IndexOf('_', StringComparison.Ordinal) + 1)..];
        foreach (var fromWay in from)
        {
            foreach (var toWay in to)
                Rules.Add(new TurnRule(id, fromWay, viaNodes.Count > 0 ? viaNodes[0] : 0, viaWays, toWay, turn, only, binds));
        }
    }
}
