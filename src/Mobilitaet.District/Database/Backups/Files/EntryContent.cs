namespace Mobilitaet.District.Database.Backups.Files;

/// <summary>What an unpacked entry must be.</summary>
/// <param name="Bytes">Its unpacked length.</param>
/// <param name="Sha256">Its hash in lower-case hexadecimal digits.</param>
internal sealed record EntryContent(long Bytes, string Sha256);
