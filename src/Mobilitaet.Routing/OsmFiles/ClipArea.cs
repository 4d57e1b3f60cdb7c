namespace Mobilitaet.Routing.OsmFiles;

/// <summary>A boundary that an import is limited to, from a GeoJSON or an Osmosis <c>.poly</c> file.</summary>
public sealed class ClipArea
{
    /// <exception cref="InputException">The file is missing or holds no polygon.</exception>
    public static ClipArea Load(string path) => throw new InputException($"{path}: clip areas are not read yet.");

    private readonly bool _all = true;

    public bool Contains(int latitudeE7, int longitudeE7) => _all;
}
