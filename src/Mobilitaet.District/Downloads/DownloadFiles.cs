namespace Mobilitaet.District.Downloads;

/// <summary>The files of one download: the working file that others read, the part that grows beside it, and what is known about each.</summary>
internal sealed class DownloadFiles(string folder, DataSource source)
{
    private static readonly string[] s_leftovers = [".part.state.new", ".state.new", ".part.state", ".part"];

    public string Working { get; } = Path.Combine(folder, source.FileName);

    public string Part => Working + ".part";

    /// <summary>The state of the working file, only when both belong together.</summary>
    public DownloadState? FindWorkingState() =>
        DownloadState.Find(Working + ".state") is { } state && state.UrlHash == source.UrlHash && File.Exists(Working) && new FileInfo(Working).Length == state.Length
            ? state
            : null;

    /// <summary>The state of a part that can be continued.</summary>
    public DownloadState? FindPartState() =>
        DownloadState.Find(Part + ".state") is { CanResume: true } state && state.UrlHash == source.UrlHash && PartLength > 0 ? state : null;

    public long PartLength => File.Exists(Part) ? new FileInfo(Part).Length : 0;

    /// <summary>Deletes what broken updates left of sources that are configured no more or under another name; finished files stay.</summary>
    public static void DiscardForgotten(string folder, IEnumerable<DataSource> sources)
    {
        var known = sources.Select(source => source.FileName).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder).ToList())
        {
            var name = Path.GetFileName(path);
            var ending = s_leftovers.FirstOrDefault(leftover => name.EndsWith(leftover, StringComparison.Ordinal));
            // A state is written anew in one step, so that a half one is nobody's any more.
            if (ending is not null && (ending.EndsWith(".new", StringComparison.Ordinal) || !known.Contains(name[..^ending.Length])))
                File.Delete(path);
        }
    }

    public void SavePartState(DownloadState state) => state.Save(Part + ".state");

    public void DiscardPart()
    {
        File.Delete(Part);
        File.Delete(Part + ".state");
    }

    /// <summary>Puts the finished part in the place of the working file in one step; a crash leaves the old file or the new one, never a mixture.</summary>
    public void Publish(DownloadState state)
    {
        var length = PartLength;
        // Without its state the old file would only be fetched again; with a newer state it would count as the newer file.
        File.Delete(Working + ".state");
        File.Move(Part, Working, overwrite: true);
        (state with { Length = length }).Save(Working + ".state");
        File.Delete(Part + ".state");
    }
}
