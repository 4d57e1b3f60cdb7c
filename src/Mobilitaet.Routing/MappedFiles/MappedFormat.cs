namespace Mobilitaet.Routing.MappedFiles;

/// <summary>What tells one kind of mapped file from another: header, sections aligned to cache lines, and a directory at the end.</summary>
/// <remarks>
/// Header (64 bytes): magic (8), version (4), directory entries (4), directory offset (8), file length (8), XxHash3 of all bytes after the header (8).
/// Directory entry: name length (4), name (UTF-8), offset (8), bytes (8).
/// </remarks>
/// <param name="Magic">The first eight bytes.</param>
/// <param name="Version">Raised whenever the sections change.</param>
/// <param name="Noun">What the file is, for messages.</param>
/// <param name="Remedy">One sentence: what to do about a file that cannot be used.</param>
internal sealed record MappedFormat(ulong Magic, int Version, string Noun, string Remedy)
{
    public const int HeaderBytes = 64;
    public const int Alignment = 64;

    public MappedFileException Refuse(string path, string cause) => new(path, cause, Remedy);
}
