using System.Text.RegularExpressions;
using NodaTime;

namespace Mobilitaet.District.Offers.Times;

/// <summary>Opening hours in the syntax of OpenStreetMap, as far as people use it: weekdays, times, months, holidays, <c>off</c>, comments. Immutable.</summary>
/// <remarks>Specification: OpenStreetMap wiki, Key:opening_hours/specification. Sunrise, weeks of the year and fallback rules are not understood and named in <see cref="Problems"/>.</remarks>
public sealed partial class OpeningHours
{
    private const int LongestText = 2000;
    private readonly IReadOnlyList<OpeningRule> _rules;

    private OpeningHours(IReadOnlyList<OpeningRule> rules, IReadOnlyList<string> problems)
    {
        _rules = rules;
        Problems = problems;
    }

    /// <summary>The parts that were not understood, each as it is written; nothing is ever guessed from them.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>Whether any rule was understood.</summary>
    public bool IsKnown => _rules.Count > 0;

    /// <summary>Never throws; what cannot be understood is left out and named.</summary>
    public static OpeningHours Parse(string text)
    {
        var problems = new List<string>();
        var rules = new List<OpeningRule>();
        if (text.Length > LongestText)
            return new OpeningHours([], [text[..40] + " …"]);
        foreach (var (part, adds) in SplitRules(text))
        {
            if (OpeningRuleReader.Find(part, adds) is { } rule)
                rules.Add(rule);
            else
                problems.Add(part);
        }
        return new OpeningHours(rules, problems);
    }

    /// <summary>When it is open on a date, in order; spans that begin on the date before are not repeated.</summary>
    public IReadOnlyList<OpenSpan> ListSpans(LocalDate date, HolidayCalendar holidays)
    {
        IReadOnlyList<OpenSpan> spans = [];
        foreach (var rule in _rules)
        {
            if (rule.Days.Match(date, holidays))
                spans = rule.Adds ? [.. spans, .. rule.Spans] : rule.Spans;
        }
        return [.. spans.Distinct().OrderBy(span => span.From).ThenBy(span => span.Until)];
    }

    /// <summary>Rules are set apart by semicolons; a comma between a time and a day adds a rule. Comments say what no clock can tell.</summary>
    private static IEnumerable<(string Text, bool Adds)> SplitRules(string text)
    {
        foreach (var part in Comment().Replace(text, " ").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var added = AddedRule().Split(part);
            for (var i = 0; i < added.Length; i++)
                yield return (added[i].Trim(), i > 0);
        }
    }

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<=:\d\d)\s*,\s*(?=[A-Z])")]
    private static partial Regex AddedRule();
}
