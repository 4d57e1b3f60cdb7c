using System.Globalization;
using Mobilitaet.Routing;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Offers.Times;

/// <summary>The decreed school holidays, first and last day each, read from <c>name,first_day,last_day</c>; lines that begin with <c>#</c> are remarks.</summary>
public static class SchoolHolidays
{
    private const string FileName = "school-holidays.csv";

    /// <summary>Those delivered with the program, for Hesse.</summary>
    public static IReadOnlyList<DateInterval> Delivered { get; } = ReadDelivered();

    /// <exception cref="InputException">A line is no holidays.</exception>
    public static IReadOnlyList<DateInterval> Parse(string text, string name)
    {
        var spans = new List<DateInterval>();
        var lines = text.TrimStart('\uFEFF').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("name,", StringComparison.Ordinal))
                continue;
            spans.Add(FindSpan(line) ?? throw new InputException(string.Create(
                CultureInfo.InvariantCulture, $"Line {i + 1} of {name} must be like 'Sommerferien,2027-06-28,2027-08-06' with the first and the last day, not '{line}'.")));
        }
        return spans;
    }

    private static DateInterval? FindSpan(string line)
    {
        var cells = line.Split(',', StringSplitOptions.TrimEntries);
        return cells.Length == 3
            && LocalDatePattern.Iso.Parse(cells[1]).TryGetValue(default, out var first)
            && LocalDatePattern.Iso.Parse(cells[2]).TryGetValue(default, out var last)
            && first <= last ? new DateInterval(first, last) : null;
    }

    private static IReadOnlyList<DateInterval> ReadDelivered()
    {
        using var stream = typeof(SchoolHolidays).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"{FileName} is missing from the program.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), FileName);
    }
}
