using System.Globalization;
using Mobilitaet.Routing;

namespace Mobilitaet.Benchmarks.Streets;

/// <summary>One line of a pairs file: <c>id,lat1,lon1,lat2,lon2</c>.</summary>
internal sealed record CoordinatePair(string Id, GeoPoint From, GeoPoint To)
{
    public static List<CoordinatePair> Read(string path)
    {
        var pairs = new List<CoordinatePair>();
        foreach (var line in File.ReadLines(path))
        {
            var cells = line.Split(',');
            if (cells.Length >= 5 && double.TryParse(cells[1], CultureInfo.InvariantCulture, out var lat1))
                pairs.Add(new CoordinatePair(cells[0], new GeoPoint(lat1, Number(cells[2])), new GeoPoint(Number(cells[3]), Number(cells[4]))));
        }
        return pairs;
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
