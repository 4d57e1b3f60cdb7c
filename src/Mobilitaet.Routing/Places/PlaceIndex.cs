using Mobilitaet.Routing.Places.Indexing;
using Mobilitaet.Routing.Places.Searching;

namespace Mobilitaet.Routing.Places;

/// <summary>Finds places and addresses by name in one imported file; safe to use from many threads.</summary>
public sealed class PlaceIndex
{
    private readonly PlaceTables _tables;
    private readonly PlaceSearch _search;
    private readonly Lazy<IReadOnlyList<Settlement>> _settlements;

    private PlaceIndex(PlaceTables tables, IReadOnlyList<Municipality> municipalities)
    {
        _tables = tables;
        Municipalities = new Municipalities(municipalities);
        _search = new PlaceSearch(tables, Municipalities);
        _settlements = new Lazy<IReadOnlyList<Settlement>>(() => SettlementList.Of(tables, Municipalities));
    }

    public Municipalities Municipalities { get; }

    /// <exception cref="PlaceIndexException">The file is missing, damaged or of another version.</exception>
    public static PlaceIndex Open(string path)
    {
        var (tables, municipalities) = PlaceIndexFile.Read(path);
        return new PlaceIndex(tables, municipalities);
    }

    /// <summary>The places that fit the text, best first; empty when nothing does. Takes any text.</summary>
    public IReadOnlyList<PlaceMatch> Find(PlaceQuery query) => _search.Find(query);

    /// <summary>All settlements by name, with population where known.</summary>
    public IReadOnlyList<Settlement> ListPlaces() => _settlements.Value;

    /// <summary>Where everything of one kind lies, in the order of the file; for addresses every house number.</summary>
    public IEnumerable<GeoPoint> ListPositions(PlaceKind kind) => kind == PlaceKind.Address
        ? _tables.NumberLatitudeE7.Select((latitude, number) => new GeoPoint(latitude / 1e7, _tables.NumberLongitudeE7[number] / 1e7))
        : Enumerable.Range(0, _tables.Count).Where(document => _tables.Kind[document] == (byte)kind).Select(_tables.PositionOf);
}
