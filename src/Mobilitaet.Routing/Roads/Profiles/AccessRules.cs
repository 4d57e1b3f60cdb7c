namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>Reads OSM access values; the most special key that says something wins.</summary>
internal static class AccessRules
{
    public static AccessRule Read(string? value) => value switch
    {
        null => AccessRule.Unsaid,
        "no" or "agricultural" or "forestry" or "agricultural;forestry" or "forestry;agricultural" or "emergency" or "military"
            or "psv" or "bus" or "use_sidepath" or "restricted" or "hov" => AccessRule.Closed,
        "private" or "destination" or "customers" or "delivery" or "permit" or "residents" or "employees" or "permissive;destination"
            => AccessRule.DestinationOnly,
        "yes" or "designated" or "permissive" or "official" or "public" or "dismount" or "discouraged" => AccessRule.Open,
        _ => AccessRule.Unsaid,
    };

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
