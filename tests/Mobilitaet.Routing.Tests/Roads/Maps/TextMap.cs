using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.Routing.Tests.Roads.Maps;

/// <summary>A drawn map, imported for real; answers routes as the letters they pass. See <see cref="MapDrawing"/> for the drawing.</summary>
public sealed class TextMap
{
    public const string NoWay = "no way";
    private const double Near = 0.5;
    private readonly Dictionary<char, GeoPoint> _positions;

    private TextMap(MapDrawing drawing)
    {
        _positions = drawing.Positions;
        Network = drawing.Osm.Import(new StreetImportOptions { Parallelism = 1, Warnings = Warnings });
    }

    public StreetNetwork Network { get; }

    public ImportWarnings Warnings { get; } = new();

    public static TextMap Read(string text) => Import(MapDrawing.Read(text));

    internal static TextMap Import(MapDrawing drawing) => new(drawing);

    /// <summary>The letters a car passes, for example <c>A B C</c>; <see cref="NoWay"/> without a way.</summary>
    public string Drive(string from, string to) => Travel(TravelMode.Car, from, to);

    public string Ride(string from, string to) => Travel(TravelMode.Bicycle, from, to);

    public string Walk(string from, string to) => Travel(TravelMode.Foot, from, to);

    /// <param name="mode">How to travel.</param>
    /// <param name="from">A node (<c>A</c>) or the middle of the line between two (<c>AB</c>).</param>
    /// <param name="to">The same.</param>
    public string Travel(TravelMode mode, string from, string to)
    {
        var route = FindRoute(mode, from, to);
        return route is null ? NoWay : Letters(route);
    }

    public Route? FindRoute(TravelMode mode, string from, string to)
    {
        var network = Network.Get(mode);
        return network.CreateRouteSearch().FindRoute(Snap(mode, from), Snap(mode, to));
    }

    /// <summary>The place brought onto a street that the mode may use there; fails when there is none within two metres.</summary>
    public SnappedPoint Snap(TravelMode mode, string place) =>
        FindSnap(mode, place) ?? throw new InvalidOperationException($"{mode} has no street at {place}.");

    public SnappedPoint? FindSnap(TravelMode mode, string place) => Network.Get(mode).FindSnap(PositionOf(place), 2);

    public GeoPoint PositionOf(string place)
    {
        var (a, b) = (_positions[place[0]], _positions[place[^1]]);
        return new GeoPoint((a.Latitude + b.Latitude) / 2, (a.Longitude + b.Longitude) / 2);
    }

    /// <summary>Seconds on the way, door to door.</summary>
    public double Seconds(TravelMode mode, string from, string to) =>
        (FindRoute(mode, from, to) ?? throw new InvalidOperationException($"{mode} finds no way from {from} to {to}.")).Milliseconds / 1000.0;

    /// <summary>The steps as text, for example <c>Depart Hauptstraße; Left Gasse; Arrive Gasse</c>.</summary>
    public string Steps(TravelMode mode, string from, string to)
    {
        var route = FindRoute(mode, from, to);
        return route is null ? NoWay : string.Join("; ", route.Steps.Select(Describe));
    }

    private static string Describe(RouteStep step) =>
        $"{step.Maneuver}{(step.RoundaboutExit > 0 ? $" {step.RoundaboutExit}" : "")}{(step.Street is null ? "" : $" {step.Street}")}";

    private string Letters(Route route)
    {
        var letters = new List<char>();
        foreach (var point in route.Geometry)
        {
            foreach (var (letter, at) in _positions)
            {
                if (at.MetresTo(point) < Near && (letters.Count == 0 || letters[^1] != letter))
                    letters.Add(letter);
            }
        }
        return string.Join(' ', letters);
    }
}
