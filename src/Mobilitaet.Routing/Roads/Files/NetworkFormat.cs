namespace Mobilitaet.Routing.Roads.Files;

/// <summary>The layout of a network file: header, sections aligned to cache lines, and a directory at the end.</summary>
/// <remarks>
/// Header (64 bytes): magic (8), version (4), directory entries (4), directory offset (8), file length (8), XxHash3 of all bytes after the header (8).
/// Directory entry: name length (4), name (UTF-8), offset (8), bytes (8).
/// </remarks>
internal static class NetworkFormat
{
    public const ulong Magic = 0x3154454E42304D21;
    public const int Version = 1;
    public const int HeaderBytes = 64;
    public const int Alignment = 64;
}
