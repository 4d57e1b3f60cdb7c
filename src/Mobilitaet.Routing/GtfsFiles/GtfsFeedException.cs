namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>A feed cannot be used at all; the message names the feed, the file inside it and the cause in one line.</summary>
public sealed class GtfsFeedException : InputException
{
    /// <param name="feed">The feed as the caller named it.</param>
    /// <param name="file">The file inside the feed; "" for the feed as a whole.</param>
    /// <param name="cause">What is wrong and, where it helps, what to do.</param>
    /// <param name="inner">The technical cause, for logs.</param>
    public GtfsFeedException(string feed, string file, string cause, Exception? inner = null)
        : base(OneLine(file.Length == 0 ? $"{feed}: {cause}" : $"{feed}, {file}: {cause}"), inner!)
    {
        Feed = feed;
        File = file;
    }

    public string Feed { get; }

    public string File { get; }

    // Names inside an archive may hold anything.
    private static string OneLine(string text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
        });
}
