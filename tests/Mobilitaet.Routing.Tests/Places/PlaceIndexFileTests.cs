using Mobilitaet.Routing.Places;

namespace Mobilitaet.Routing.Tests.Places;

public class PlaceIndexFileTests
{
    [Fact]
    public void Any_damage_gives_one_clear_sentence()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("places.idx");
        PlaceImport.Run(SmallMap().Read, path, new PlaceImportOptions());
        var whole = File.ReadAllBytes(path);
        var random = new Random(3);
        for (var i = 0; i < 500; i++)
        {
            var damaged = Damage(whole, i, random);
            if (damaged.AsSpan().SequenceEqual(whole))
                continue;
            File.WriteAllBytes(path, damaged);
            var error = Assert.Throws<PlaceIndexException>(() => PlaceIndex.Open(path));
            Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', error.Message);
        }
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var error = Assert.Throws<PlaceIndexException>(() => PlaceIndex.Open("no-such-folder/places.idx"));
        Assert.Equal("no-such-folder/places.idx: there is no place index. Import the places again with 'mobilitaet import'.", error.Message);
    }

    [Fact]
    public void An_older_version_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("places.idx");
        PlaceImport.Run(SmallMap().Read, path, new PlaceImportOptions());
        var bytes = File.ReadAllBytes(path);
        bytes[8] = 0;
        File.WriteAllBytes(path, bytes);
        Assert.Contains("version 0", Assert.Throws<PlaceIndexException>(() => PlaceIndex.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_import_leaves_the_older_index_untouched()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("places.idx");
        PlaceImport.Run(SmallMap().Read, path, new PlaceImportOptions());
        var before = File.ReadAllBytes(path);
        Assert.Throws<InputException>(() => PlaceImport.Run((_, _) => throw new InputException("broken"), path, new PlaceImportOptions()));
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_folder_that_does_not_exist_gives_one_sentence()
    {
        var error = Assert.Throws<InputException>(() => PlaceImport.Run(SmallMap().Read, "no-such-folder/places.idx", new PlaceImportOptions()));
        Assert.Contains("choose a folder that exists", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_data_in_another_order_gives_the_same_file()
    {
        using var folder = new TemporaryFolder();
        PlaceImport.Run(SmallMap().Read, folder.File("a.idx"), new PlaceImportOptions());
        PlaceImport.Run(SmallMap().Shuffled(5).Read, folder.File("b.idx"), new PlaceImportOptions());
        Assert.Equal(File.ReadAllBytes(folder.File("a.idx")), File.ReadAllBytes(folder.File("b.idx")));
    }

    [Fact]
    public void A_file_without_any_place_gives_an_empty_index()
    {
        var index = PlaceIndexes.Of(new OsmElements().Node(1, 51, 10));
        Assert.Empty(index.ListPlaces());
        Assert.Empty(index.Municipalities.All);
        Assert.Empty(index.Find(new PlaceQuery { Text = "Sontra" }));
    }

    private static OsmElements SmallMap() => new OsmElements()
        .Municipality(900, "Stadt", 50.9, 9.8, 51.2, 10.3)
        .Village(1, "Stadt", 51.00, 10.00, "town").Village(2, "Dorf", 51.05, 10.10)
        .Street(10, "Weg", 51.001, 10.001).Street(20, "Gasse", 51.051, 10.101)
        .Door(101, "Weg", "12", 51.0011, 10.0011).Door(102, "Gasse", "3", 51.0511, 10.1011);

    private static byte[] Damage(byte[] whole, int variant, Random random)
    {
        if (variant % 3 == 0)
            return whole[..random.Next(whole.Length)];
        var damaged = whole.ToArray();
        if (variant % 3 == 1)
            damaged[random.Next(variant % 2 == 0 ? 32 : damaged.Length)] ^= (byte)(1 << random.Next(8));
        else
            random.NextBytes(damaged.AsSpan(random.Next(damaged.Length)));
        return damaged;
    }
}
