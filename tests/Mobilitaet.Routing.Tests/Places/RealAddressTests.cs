using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Places;
using Mobilitaet.Testing;

namespace Mobilitaet.Routing.Tests.Places;

public class RealAddressTests
{
    private const double SameDoorMetres = 40;

    [Theory]
    [InlineData("both/bad-hersfeld/bad-hersfeld.osm.gz")]
    [InlineData("streets/liechtenstein-2021.osm.pbf")]
    public void Every_tagged_door_is_found_first_by_street_number_and_postcode(string file)
    {
        var tagged = new TaggedDoors();
        OsmFile.Open(TestEnvironment.SharedData(file)).Read(tagged, new OsmReadOptions { Kinds = OsmElementKinds.Nodes });
        var index = file.EndsWith(".pbf", StringComparison.Ordinal) ? PlaceIndexes.Liechtenstein : PlaceIndexes.BadHersfeld;
        var lost = new List<string>();
        foreach (var (text, position) in tagged.Doors)
        {
            var first = index.Find(new PlaceQuery { Text = text, Limit = 1 }) is [var best] ? best : null;
            if (first is not { Kind: PlaceKind.Address, IsApproximate: false } || first.Position.MetresTo(position) > SameDoorMetres)
                lost.Add($"{text} gave {first?.Label} {first?.Position.MetresTo(position):0} m away");
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{tagged.Doors.Count - lost.Count} of {tagged.Doors.Count}; {string.Join("; ", lost.Take(25))}");
        Assert.True(tagged.Doors.Count > 100);
        Assert.True(lost.Count < 0.03 * tagged.Doors.Count, $"{lost.Count} of {tagged.Doors.Count} lost: {string.Join("; ", lost.Take(10))}");
    }

    private sealed class TaggedDoors : OsmVisitor
    {
        public List<(string Text, GeoPoint Position)> Doors { get; } = [];

        public override void VisitNode(long id, int latitudeE7, int longitudeE7, OsmTags tags)
        {
            if (tags.Find("addr:street") is { } street && tags.Find("addr:housenumber") is { } number
                && tags.Find("addr:postcode") is { } postcode && char.IsAsciiDigit(number[0]))
                Doors.Add(($"{street} {number}, {postcode} {tags.Find("addr:city")}", new GeoPoint(latitudeE7 / 1e7, longitudeE7 / 1e7)));
        }
    }
}
