namespace Mobilitaet.App.Tests;

/// <summary>Every page, with an address that shows it filled.</summary>
public static class PagePaths
{
    public static IReadOnlyList<string> All { get; } =
    [
        "/",
        "/reach?category=Authority",
        "/reach?category=Childcare&mode=bicycle&minutes=30",
        "/reach/06636003",
        "/tours",
        "/places?q=Kirchstrasse%20Sontra",
        "/places?q=qqqqqq",
        "/route",
        "/route?from=Eschwege&to=Sontra&mode=bicycle",
        "/route?from=Eschwege&to=qqqqqq",
        "/operation",
    ];
}
