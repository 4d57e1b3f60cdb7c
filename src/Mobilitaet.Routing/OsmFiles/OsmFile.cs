namespace Mobilitaet.Routing.OsmFiles;

/// <summary>An OSM file on disk (<c>.osm.pbf</c>, <c>.osm</c>, <c>.osm.gz</c>, <c>.osm.bz2</c>, told apart by content) that can be read in several passes.</summary>
public sealed class OsmFile
{
    private OsmFile(string path) => Path = path;

    public string Path { get; }

    /// <exception cref="OsmFileException">The file is missing, empty or of no known kind.</exception>
    public static OsmFile Open(string path) => new(path);

    /// <summary>One pass over the file; elements arrive in file order on the calling thread.</summary>
    /// <exception cref="OsmFileException">The file is damaged; nothing after the damage is delivered.</exception>
    public void Read(OsmVisitor visitor, OsmReadOptions options) => throw new OsmFileException(Path, "byte 0", "not readable yet");
}
