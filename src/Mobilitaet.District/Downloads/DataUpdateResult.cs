namespace Mobilitaet.District.Downloads;

/// <summary>A source that is up to date now: where its file lies and whether it is new.</summary>
public sealed record DataUpdateResult(DataSource Source, string Path, bool IsNew, long Bytes);
