using Mobilitaet.District.Demo.Villages;

namespace Mobilitaet.District.Demo.Roads;

/// <summary>A planned road between two neighbouring villages.</summary>
internal sealed record VillageLink(Village From, Village To, RoadClass Class, string? Ref)
{
    public string Key => $"{From.Key}-{To.Key}";
}
