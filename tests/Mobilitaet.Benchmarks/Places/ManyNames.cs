using System.Globalization;

namespace Mobilitaet.Benchmarks.Places;

/// <summary>An extract of about 4,000 villages with 24 streets each; names are composed as German ones are.</summary>
internal static class ManyNames
{
    private const int StreetsPerVillage = 24;
    private static readonly string[] Starts = ["Ober", "Unter", "Nieder", "Mittel", "Gross", "Klein", "Neu", "Alt", "Hohen", "Tiefen"];
    private static readonly string[] Middles = ["bach", "berg", "stein", "wald", "feld", "linden", "eichen", "wiesen", "mühl", "rosen",
        "kirch", "burg", "hirsch", "wolf", "sand", "heide", "brunn", "moor", "see", "hain"];
    private static readonly string[] Ends = ["hausen", "dorf", "rode", "heim", "tal", "au", "stadt", "hofen", "ingen", "leben",
        "weiler", "furt", "born", "scheid", "bruch", "reuth", "kirchen", "brück", "feld", "lar"];
    private static readonly string[] Streets = ["Hauptstraße", "Bahnhofstraße", "Lindenweg", "Am Anger", "Schulstraße", "Gartenstraße", "Zum Mühlenweg", "Bergstraße"];

    public static void Write(string path)
    {
        var random = new Random(1);
        var ways = new List<string>();
        using var writer = new StreamWriter(path);
        writer.WriteLine("<?xml version='1.0' encoding='UTF-8'?>\n<osm version=\"0.6\">");
        var id = 1L;
        foreach (var name in from start in Starts from middle in Middles from end in Ends select start + middle + end)
        {
            var (latitude, longitude) = (47 + (random.NextDouble() * 7), 6 + (random.NextDouble() * 8));
            writer.WriteLine(Node(id++, latitude, longitude, $"<tag k=\"place\" v=\"village\"/><tag k=\"name\" v=\"{name}\"/>"));
            for (var i = 0; i < StreetsPerVillage; i++, id += 2)
            {
                var street = i < Streets.Length ? Streets[i]
                    : $"{name[..^2]}er {Middles[random.Next(Middles.Length)]}{Ends[random.Next(Ends.Length)]}{(i % 2 == 0 ? "straße" : "weg")}";
                var (y, x) = (latitude + (random.NextDouble() * 0.005), longitude + (random.NextDouble() * 0.005));
                writer.WriteLine(Node(id, y, x, ""));
                writer.WriteLine(Node(id + 1, y + 0.001, x, ""));
                ways.Add($"<way id=\"{id}\"><nd ref=\"{id}\"/><nd ref=\"{id + 1}\"/><tag k=\"highway\" v=\"residential\"/><tag k=\"name\" v=\"{street}\"/></way>");
            }
        }
        ways.ForEach(writer.WriteLine);
        writer.WriteLine("</osm>");
    }

    private static string Node(long id, double latitude, double longitude, string tags) => string.Create(
        CultureInfo.InvariantCulture, $"<node id=\"{id}\" lat=\"{latitude:0.0000000}\" lon=\"{longitude:0.0000000}\">{tags}</node>");
}
