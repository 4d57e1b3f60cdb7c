namespace Mobilitaet.Routing.GtfsFiles.Tables;

/// <summary>A column of an open table; index -1 when the file does not have it.</summary>
internal readonly record struct GtfsColumn(int Index, string Name)
{
    public bool Exists => Index >= 0;
}
