namespace Mobilitaet.District.Offers;

/// <summary>A town or rural municipality of the district (Kommune).</summary>
public sealed class Municipality
{
    /// <summary>Official municipality key (Amtlicher Gemeindeschlüssel), eight digits.</summary>
    public required string Ags { get; init; }

    public required string Name { get; set; }

    /// <summary><c>Stadt</c> or <c>Gemeinde</c>.</summary>
    public required string Kind { get; set; }

    public int Population { get; set; }

    public int AreaHectares { get; set; }

    public required string Postcode { get; set; }

    public List<Place> Places { get; } = [];
}
