using System.Text;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Mobilitaet.Routing.Places.Indexing;

/// <summary>Writes and reads the municipalities: numbers, strings, and boundaries as well-known binary.</summary>
internal static class MunicipalityTable
{
    private const int NoPopulation = -1;

    public static void Write(IReadOnlyList<Municipality> municipalities, SectionWriter to)
    {
        to.Write<long>([.. municipalities.Select(m => m.RelationId)]);
        to.Write<int>([.. municipalities.Select(m => m.Population ?? NoPopulation)]);
        to.Write<double>([.. municipalities.SelectMany(m => new[] { m.Centre.Latitude, m.Centre.Longitude })]);
        foreach (var text in (Func<Municipality, string?>[])[m => m.Name, m => m.Code, m => m.County, m => m.CentreName])
            WriteBlobs([.. municipalities.Select(m => Encoding.UTF8.GetBytes(text(m) ?? ""))], to);
        var writer = new WKBWriter();
        WriteBlobs([.. municipalities.Select(m => writer.Write(m.Boundary))], to);
    }

    public static IReadOnlyList<Municipality> Read(SectionReader from)
    {
        var ids = from.Read<long>();
        var populations = from.Read<int>();
        var centres = from.Read<double>();
        var names = ReadTexts(from);
        var codes = ReadTexts(from);
        var counties = ReadTexts(from);
        var centreNames = ReadTexts(from);
        var boundaries = ReadBlobs(from);
        var reader = new WKBReader();
        return [.. Enumerable.Range(0, ids.Length).Select(i => new Municipality
        {
            RelationId = ids[i],
            Name = names[i] ?? "",
            Code = codes[i],
            County = counties[i],
            Population = populations[i] == NoPopulation ? null : populations[i],
            Centre = new GeoPoint(centres[2 * i], centres[(2 * i) + 1]),
            CentreName = centreNames[i],
            Boundary = (MultiPolygon)reader.Read(boundaries[i]),
        })];
    }

    private static void WriteBlobs(byte[][] blobs, SectionWriter to)
    {
        to.Write<int>([.. blobs.Select(b => b.Length)]);
        to.Write<byte>(blobs.SelectMany(b => b).ToArray());
    }

    private static byte[][] ReadBlobs(SectionReader from)
    {
        var lengths = from.Read<int>();
        var bytes = from.Read<byte>();
        var at = 0;
        return [.. lengths.Select(length => bytes.AsSpan((at += length) - length, length).ToArray())];
    }

    private static string?[] ReadTexts(SectionReader from) =>
        [.. ReadBlobs(from).Select(b => b.Length == 0 ? null : Encoding.UTF8.GetString(b))];
}
