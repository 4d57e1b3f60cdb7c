using System.Globalization;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Instances;

/// <summary>The lines of a text of numbers; empty lines are left out.</summary>
internal sealed class NumberRows
{
    private readonly List<(int Line, double[] Numbers)> _rows = [];

    /// <exception cref="InputException">Something is not a number.</exception>
    public NumberRows(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            var words = lines[line].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0)
                _rows.Add((line + 1, [.. words.Select(word => Number(word, line + 1))]));
        }
    }

    public int Count => _rows.Count;

    public int Line(int row) => _rows[row].Line;

    /// <exception cref="InputException">The row is missing or has fewer numbers.</exception>
    public double[] Get(int row, int numbers)
    {
        if (row >= _rows.Count)
            throw new InputException($"The file ends after {_rows.Count} rows, but more are announced.");
        var found = _rows[row].Numbers;
        return found.Length >= numbers
            ? found
            : throw new InputException($"Line {_rows[row].Line} has {found.Length} numbers instead of {numbers}.");
    }

    private static double Number(string word, int line) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new InputException($"Line {line} has \u201C{(word.Length > 30 ? word[..30] : word)}\u201D where a number belongs.");
}
