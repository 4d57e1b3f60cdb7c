namespace Mobilitaet.Routing.Places;

/// <summary>What a search can find; <see cref="PlaceMatch.Category"/> says it more exactly.</summary>
public enum PlaceKind
{
    /// <summary>A city, town, village, hamlet, suburb or single dwelling.</summary>
    Settlement,

    /// <summary>A municipality with a boundary of its own.</summary>
    Municipality,

    Street,

    /// <summary>A house number on a street, or in a village without street names.</summary>
    Address,

    /// <summary>A bus or tram stop or a railway station.</summary>
    Stop,

    /// <summary>A named school, shop, office, surgery, sports ground and so on.</summary>
    Amenity,
}
