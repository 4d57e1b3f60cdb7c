namespace Mobilitaet.District.Offers.Files;

/// <summary>A cell that cannot be used, in German.</summary>
/// <param name="Sheet">Empty for a text file.</param>
/// <param name="Row">As a spreadsheet counts, from 1.</param>
/// <param name="Column">Its heading.</param>
/// <param name="Read">What stands there; empty for nothing.</param>
/// <param name="Expected">What could stand there.</param>
public sealed record RowProblem(string Sheet, int Row, string Column, string Read, string Expected)
{
    private const int LongestShown = 60;

    public override string ToString()
    {
        var sheet = Sheet.Length == 0 ? "" : $"Blatt „{Sheet}“, ";
        var read = Read.Length == 0 ? "nichts eingetragen" : $"„{(Read.Length > LongestShown ? Read[..LongestShown] + "…" : Read)}“ gelesen";
        return $"{sheet}Zeile {Row}, Spalte „{Column}“: {read}; erwartet: {Expected}.";
    }
}
