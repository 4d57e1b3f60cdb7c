using System.Globalization;
using System.IO.Enumeration;
using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Takes over agencies and lines, and tells which lines must be booked.</summary>
internal sealed class LineMerge(FeedMerge merge)
{
    private readonly OnDemandRule?[] _rules = new OnDemandRule?[merge.Feed.Routes.Length];
    private readonly bool[] _onDemand = new bool[merge.Feed.Routes.Length];

    public int OnDemandCount => _onDemand.Count(must => must);

    public bool IsOnDemand(int route) => _onDemand[route];

    /// <summary>The rule that makes the line an on-demand one; null when its feed says so itself.</summary>
    public OnDemandRule? RuleOf(int route) => _rules[route];

    public void Add()
    {
        foreach (var agency in merge.Feed.Agencies)
            merge.Content.Agencies.Add(new AgencyRecord(merge.Text(agency.Name), merge.Text(agency.Url), merge.Text(agency.Phone)));
        for (var i = 0; i < merge.Feed.Routes.Length; i++)
        {
            var route = merge.Feed.Routes[i];
            _rules[i] = merge.Options.OnDemandRules.FirstOrDefault(rule => Fits(rule.LinePattern, route.ShortName) || Fits(rule.LinePattern, route.LongName));
            _onDemand[i] = _rules[i] is not null || RouteTypes.IsOnDemand(route.Type);
            merge.Content.Lines.Add(new LineRecord(
                merge.Text(route.Id), merge.Text(route.ShortName), merge.Text(route.LongName), merge.FirstAgency + route.Agency, merge.FeedIndex,
                route.Type, ColorOf(route.Color), ColorOf(route.TextColor), _onDemand[i] ? 1 : 0));
        }
    }

    private static bool Fits(string pattern, string name) => name.Length > 0 && FileSystemName.MatchesSimpleExpression(pattern, name);

    private static int ColorOf(string? color) => color is null ? -1 : int.Parse(color, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
