namespace Mobilitaet.District.Reachability;

/// <summary>Tells a replaced file from the one that was opened.</summary>
internal readonly record struct FileState(DateTime Written, long Length)
{
    public static FileState Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new(file.LastWriteTimeUtc, file.Length) : default;
    }
}
