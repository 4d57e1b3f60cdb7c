namespace Mobilitaet.Routing.OsmFiles;

/// <summary>An OSM file cannot be read; the message names the file, the byte or line position and the cause in one line.</summary>
public sealed class OsmFileException : InputException
{
    /// <param name="path">The file as the caller named it.</param>
    /// <param name="position">Where in the file, for example <c>byte 4711</c> or <c>line 3, column 9</c>; "" for the file as a whole.</param>
    /// <param name="cause">What is wrong and, where it helps, what to do.</param>
    /// <param name="inner">The technical cause, for logs.</param>
    public OsmFileException(string path, string position, string cause, Exception? inner = null)
        : base(OneLine(position.Length == 0 ? $"{path}: {cause}" : $"{path}, {position}: {cause}"), inner!)
    {
        Path = path;
        Position = position;
    }

    public string Path { get; }

    public string Position { get; }

    // Names and excerpts come from the file itself, so they may hold anything.
    internal static string OneLine(string text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
        });
}
