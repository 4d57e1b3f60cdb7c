using System.Globalization;
using System.Text.Json;
using Mobilitaet.App.Api;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.App.Journeys;

/// <summary>Which lines of a feed must be booked although it does not say so: from the command line and from <c>on-demand.json</c> in the data folder.</summary>
public static class OnDemandRules
{
    public const string FileName = "on-demand.json";

    /// <summary>The rules given as <c>PATTERN</c> or <c>PATTERN:MINUTES</c>, then those of the folder's file.</summary>
    /// <exception cref="InputException">A rule cannot be understood.</exception>
    public static IReadOnlyList<OnDemandRule> List(IReadOnlyList<string> given, DataFolder folder) => [.. given.Select(Parse), .. Load(folder.In(FileName))];

    private static OnDemandRule Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        var pattern = (colon < 0 ? text : text[..colon]).Trim();
        var minutes = TimetableImportOptions.UsualNoticeMinutes;
        if (pattern.Length == 0 || (colon >= 0 && !int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out minutes)))
            throw new InputException($"'{text}' names no on-demand lines; write it like AST* or AST*:30, the notice in minutes.");
        return new OnDemandRule(pattern, minutes);
    }

    private static List<OnDemandRule> Load(string path)
    {
        if (!File.Exists(path))
            return [];
        try
        {
            var rules = JsonSerializer.Deserialize<List<OnDemandRule>>(File.ReadAllText(path), JsonSettings.Indented) ?? [];
            return rules.TrueForAll(rule => !string.IsNullOrWhiteSpace(rule.LinePattern) && rule.NoticeMinutes >= 0)
                ? rules
                : throw new InputException($"{path}: every rule needs a 'linePattern' and a 'noticeMinutes' that is not negative.");
        }
        catch (JsonException broken)
        {
            throw new InputException($"{path}: not a list of rules like [{{\"linePattern\": \"AST*\", \"noticeMinutes\": 60}}].", broken);
        }
    }
}
