using System.Globalization;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Offers.Files.Tables;

/// <summary>How large a table may be; a district has some thousand offers at most.</summary>
internal static class TableLimits
{
    public const long FileBytes = 20_000_000;
    public const long UnpackedBytes = 200_000_000;
    public const int Rows = 50_000;
    public const int Columns = 200;
    public const int CellLength = 20_000;

    /// <exception cref="InputException">The row lies beyond the limit.</exception>
    public static void CheckRow(int number)
    {
        if (number > Rows)
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"Die Tabelle hat mehr als {Rows} Zeilen; teilen Sie sie auf."));
    }
}
