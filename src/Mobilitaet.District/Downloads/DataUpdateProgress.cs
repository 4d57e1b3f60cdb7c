namespace Mobilitaet.District.Downloads;

/// <summary>How far one source is: bytes on disk, and the whole length when the server told it.</summary>
public readonly record struct DataUpdateProgress(string Source, DataUpdateStep Step, long Bytes, long? TotalBytes);
