namespace Mobilitaet.Routing.OsmFiles;

/// <summary>An OSM file cannot be read; the message names the file, the byte or line position and the cause in one line.</summary>
public sealed class OsmFileException : InputException
{
    public OsmFileException(string path, string position, string cause, Exception? inner = null)
        : base($"{path}, {position}: {cause}", inner!)
    {
        Path = path;
        Position = position;
    }

    public string Path { get; }

    public string Position { get; }
}
