namespace Mobilitaet.Pooling.Moves;

/// <summary>How rides are chosen to be taken out.</summary>
internal enum RemovalRule
{
    Related,
    Strings,
    Anywhere,
    Worst,
    Route,
}
