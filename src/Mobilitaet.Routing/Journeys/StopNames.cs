using Mobilitaet.Routing.Places.Names;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Journeys;

/// <summary>Finds stops by id or by the words of their names. Immutable and shared by all threads.</summary>
public sealed class StopNames
{
    private readonly Timetable _timetable;
    private readonly (Stop Stop, string[] Words, bool IsStation)[] _entries;

    /// <summary>Stations stand for their platforms.</summary>
    public StopNames(Timetable timetable)
    {
        _timetable = timetable;
        var entries = new List<(Stop, string[], bool)>();
        for (var i = 0; i < timetable.StopCount; i++)
        {
            ref readonly var record = ref timetable.Tables.Stops[i];
            if (record.Kind is 0 or 1 && record.Parent < 0)
                entries.Add((new Stop(i), WordsOf(timetable.Text(record.Name)), record.Kind == 1));
        }
        _entries = [.. entries];
    }

    /// <summary>Stops whose names hold all words asked, or beginnings of them, best first; a stop_id is found too. Empty when nothing fits.</summary>
    public IReadOnlyList<StopPlace> List(string text, int limit = 10)
    {
        var asked = NameFolding.Words(text, expandUmlauts: false).Select(word => word.Text).ToArray();
        var found = _entries.Where(entry => Fits(entry.Words, asked))
            .OrderBy(entry => asked.Count(word => !entry.Words.Contains(word)))
            .ThenBy(entry => entry.Words.Length - asked.Length)
            .ThenBy(entry => !entry.IsStation)
            .ThenBy(entry => string.Join(' ', entry.Words), StringComparer.Ordinal)
            .ThenBy(entry => entry.Stop.Index)
            .Select(entry => entry.Stop);
        if (_timetable.FindStop(text) is { } known)
            found = found.Prepend(known).Distinct();
        return [.. found.Take(limit).Select(_timetable.Get)];
    }

    private static bool Fits(string[] words, string[] asked) =>
        asked.Length > 0 && asked.All(ask => words.Any(word => word.StartsWith(ask, StringComparison.Ordinal)));

    /// <summary>Umlauts both ways: ü as u and as ue.</summary>
    private static string[] WordsOf(string name) =>
        [.. NameFolding.Words(name, expandUmlauts: false).Concat(NameFolding.Words(name, expandUmlauts: true)).Select(word => word.Text).Distinct()];
}
