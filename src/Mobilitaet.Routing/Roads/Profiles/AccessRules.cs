namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>Reads OSM access values; the most special key that says something wins.</summary>
internal static class AccessRules
{
    public static AccessRule Read(string? value) => value switch
    {
        null => AccessRule.Unsaid,
        "no" or "agricultural" or "forestry" or "emergency" or "military" or "psv" or "bus" or "use_sidepath" or "restricted" or "hov"
            => AccessRule.Closed,
        "private" or "destination" or "customers" or "delivery" or "permit" or "residents" or "employees" => AccessRule.DestinationOnly,
        "yes" or "designated" or "permissive" or "official" or "public" or "dismount" or "discouraged" => AccessRule.Open,
        _ => ReadList(value),
    };

    /// <summary>Of several values (<c>agricultural;destination</c>) the most open one counts.</summary>
    private static AccessRule ReadList(string value)
    {
        if (!value.Contains(';', StringComparison.Ordinal))
            return AccessRule.Unsaid;
        var rules = value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Read).Where(rule => rule != AccessRule.Unsaid).ToList();
        return rules.Count == 0 ? AccessRule.Unsaid : rules.Min();
    }

    /// <param name="fromSpecialToGeneral">Values from the most special key (motorcar) to the most general (access).</param>
    public static AccessRule Decide(params ReadOnlySpan<string?> fromSpecialToGeneral)
    {
        foreach (var value in fromSpecialToGeneral)
        {
            var rule = Read(value);
            if (rule != AccessRule.Unsaid)
                return rule;
        }
        return AccessRule.Unsaid;
    }
}
