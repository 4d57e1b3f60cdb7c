namespace Mobilitaet.District.Tests.Downloads;

/// <summary>A file that the loopback server offers, with its version tag.</summary>
internal sealed record ServedFile(byte[] Content, string? ETag = "\"v1\"")
{
    public string Headers => ETag is null ? "" : $"ETag: {ETag}\r\n";
}
