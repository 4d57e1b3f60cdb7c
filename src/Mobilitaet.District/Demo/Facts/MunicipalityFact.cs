namespace Mobilitaet.District.Demo.Facts;

/// <summary>One municipality of the district as official statistics know it.</summary>
internal sealed record MunicipalityFact(string Ags, string Name, string Kind, int Population, int AreaHectares, string Postcode)
{
    public bool IsTown => Kind == "Stadt";
}
