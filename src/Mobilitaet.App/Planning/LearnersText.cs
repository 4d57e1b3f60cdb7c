using System.Buffers;
using System.Globalization;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.App.Planning;

/// <summary>Who is enrolled where, as people write it: a line for each village, its name and a number, with or without the course before them.</summary>
public static class LearnersText
{
    private const int MostLearners = 5000;
    private static readonly char[] s_cuts = [' ', ':', ';', ',', '\t'];
    private static readonly SearchValues<char> s_cells = SearchValues.Create(";,\t");

    /// <summary>The lines of a text: <c>Rambach 4</c>, <c>Rambach: 4</c>, or <c>offer-01; Rambach; 4</c> as a spreadsheet writes it.</summary>
    /// <param name="text">The lines; empty ones and those that begin with # are skipped, and so is a header.</param>
    /// <param name="input">Places and courses.</param>
    /// <param name="unknown">Takes the lines that nobody understands.</param>
    /// <returns>The course's key (null where a line names none), the place's index, and how many.</returns>
    public static IReadOnlyList<(string? Course, int Place, int Count)> Read(string? text, ReachInput input, List<string> unknown)
    {
        var places = PlacesByName(input);
        var courses = input.Offers.Select(offer => offer.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = new List<(string?, int, int)>();
        var lines = (text ?? "").TrimStart('\uFEFF').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var (line, number) in lines.Select((line, index) => (line, index)))
        {
            if (line.StartsWith('#') || (number == 0 && IsHeader(line)))
                continue;
            if (ReadLine(line, places, courses) is { } entry)
                found.Add(entry);
            else
                unknown.Add(line);
        }
        return found;
    }

    private static bool IsHeader(string line) => line.AsSpan().ContainsAny(s_cells) && !line.Any(char.IsAsciiDigit);

    private static (string? Course, int Place, int Count)? ReadLine(string line, Dictionary<string, int> places, HashSet<string> courses)
    {
        var cut = line.LastIndexOfAny(s_cuts);
        if (cut < 0 || !int.TryParse(line[(cut + 1)..].Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > MostLearners)
            return null;
        var name = line[..cut].Trim([.. s_cuts, '"']);
        if (places.TryGetValue(name, out var place))
            return (null, place, count);
        var first = name.AsSpan().IndexOfAny(s_cells);
        var course = first < 0 ? "" : name[..first].Trim(' ', '"');
        return courses.Contains(course) && places.TryGetValue(name[(first + 1)..].Trim(' ', '"'), out place) ? (course, place, count) : null;
    }

    /// <summary>By name where it is the only one, and always by name and municipality, as in <c>Weißenborn (Sontra)</c> and <c>Weißenborn, Sontra</c>.</summary>
    private static Dictionary<string, int> PlacesByName(ReachInput input)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in Enumerable.Range(0, input.Places.Count).GroupBy(place => input.Places[place].Name, StringComparer.OrdinalIgnoreCase))
        {
            if (group.Count() == 1)
                places[group.Key] = group.First();
            foreach (var place in group)
            {
                places.TryAdd($"{group.Key} ({input.Places[place].Municipality})", place);
                places.TryAdd($"{group.Key}, {input.Places[place].Municipality}", place);
            }
        }
        return places;
    }
}
