namespace Mobilitaet.District.Offers;

/// <summary>The names of sources that are no address.</summary>
public static class OfferSourceNames
{
    /// <summary>The offers of the demo district.</summary>
    public const string Demo = "demo";

    private const string FilePrefix = "file:";

    /// <summary>The source of a table that people keep, by its name without folder and ending.</summary>
    public static string OfFile(string path) => FilePrefix + Path.GetFileNameWithoutExtension(path);
}
