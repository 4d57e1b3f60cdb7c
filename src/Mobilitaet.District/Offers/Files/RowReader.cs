using System.Globalization;
using Mobilitaet.District.Offers.Files.Tables;
using NodaTime;

namespace Mobilitaet.District.Offers.Files;

/// <summary>Reads the cells of one row and collects what is wrong with them.</summary>
internal sealed class RowReader(HeadedSheet sheet, TableRow row, List<RowProblem> problems)
{
    private const string DateExpected = "ein Datum wie 31.12.2026";

    /// <summary>Null when empty; without control signs.</summary>
    public string? Text(string column, int longest = TableLimits.CellLength, bool required = false, string expected = "ein Text")
    {
        var text = new string([.. sheet.TextOf(row, column).Where(sign => sign is '\n' or '\t' || !char.IsControl(sign))]).Trim();
        if (text.Length > longest)
            Add(column, text, string.Create(CultureInfo.InvariantCulture, $"höchstens {longest} Zeichen"));
        else if (required && text.Length == 0)
            Add(column, "", expected);
        return text.Length == 0 || text.Length > longest ? null : text;
    }

    public T? Value<T>(string column, Func<string, T?> find, string expected, bool required = false)
        where T : struct
    {
        if (Text(column, required: required, expected: expected) is not { } text)
            return null;
        if (find(text) is { } value)
            return value;
        Add(column, text, expected);
        return null;
    }

    public LocalDate? Date(string column) => Value(column, GermanValues.FindDate, DateExpected);

    public LocalTime? Time(string column) => Value(column, GermanValues.FindTime, "eine Uhrzeit wie 08:30", required: true);

    public int? Count(string column) =>
        Value<int>(column, text => GermanValues.FindNumber(text) is >= 0 and <= 100_000 and var number && number == Math.Floor(number) ? (int)number : null, "eine ganze Zahl von 0 an");

    public int? AgeMonths(string column) => Value(column, GermanValues.FindAgeMonths, "ein Alter wie „3 Jahre“ oder „10 Monate“");

    public bool? YesNo(string column) => Value(column, GermanValues.FindYesNo, "„ja“ oder „nein“");

    public double? Degrees(string column, double limit) =>
        Value<double>(column, text => GermanValues.FindNumber(text) is { } number && Math.Abs(number) <= limit ? number : null, "eine Zahl in Grad wie 51,1885");

    public void Add(string column, string read, string expected) => problems.Add(new RowProblem(sheet.Name, row.Number, column, read, expected));
}
