using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.Roads.Maps;
using Mobilitaet.Routing.Tests.Roads.Towns;
using Mobilitaet.Testing;

namespace Mobilitaet.Routing.Tests.Roads;

/// <summary>The network file on disk: damage is always noticed, replacement happens in one step, equal input gives equal bytes.</summary>
public sealed class NetworkFileTests : IDisposable
{
    private static readonly int Flips = Environment.GetEnvironmentVariable("MOBILITAET_FUZZ") == "nightly" ? 10_000 : 500;

    private readonly string _folder = Directory.CreateTempSubdirectory("mobilitaet-test-").FullName;
    private readonly string _network;
    private readonly string _osm;
    private readonly byte[] _good;

    public NetworkFileTests()
    {
        _network = Path.Combine(_folder, "town.network");
        _osm = Path.Combine(_folder, "town.osm");
        new RandomTown(5).Osm.Save(_osm);
        Import(_network);
        _good = File.ReadAllBytes(_network);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_good_file_opens_and_says_what_it_holds()
    {
        using var network = StreetNetwork.Open(_network);
        Assert.Equal("town.osm", network.Summary.SourceName);
        Assert.Equal(Enum.GetValues<TravelMode>(), network.Modes);
        Assert.Equal(_good.Length, network.FileBytes);
        Assert.True(network.Summary.Segments > 5);
        Assert.True(network.Summary.SouthWest.Latitude < network.Summary.NorthEast.Latitude);
    }

    [Fact]
    public void A_mode_that_was_not_imported_is_refused()
    {
        StreetImport.Run(OsmFile.Open(_osm), _network, new StreetImportOptions { Modes = [TravelMode.Car] });
        using var network = StreetNetwork.Open(_network);
        Assert.Null(network.Find(TravelMode.Foot));
        Assert.Contains("foot", Assert.Throws<InputException>(() => network.Get(TravelMode.Foot)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_damaged_header_byte_is_noticed()
    {
        for (var at = 0; at < 64; at++)
        {
            var bad = (byte[])_good.Clone();
            bad[at] ^= 0x10;
            AssertRefused(bad);
        }
    }

    [Fact]
    public void Every_flipped_bit_is_noticed()
    {
        var random = new Random(1);
        for (var i = 0; i < Flips; i++)
        {
            var bad = (byte[])_good.Clone();
            bad[random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
            AssertRefused(bad);
        }
    }

    [Fact]
    public void A_file_cut_short_or_with_a_tail_is_refused()
    {
        for (var length = 0; length < _good.Length; length += Math.Max(1, Math.Min(97, length)))
            AssertRefused(_good[..length]);
        AssertRefused([.. _good, 0]);
    }

    [Fact]
    public void Random_bytes_are_no_network()
    {
        var random = new Random(2);
        for (var i = 0; i < Flips / 5; i++)
        {
            var bytes = new byte[random.Next(5000)];
            random.NextBytes(bytes);
            AssertRefused(bytes);
            // The same with a beginning that looks right.
            _good.AsSpan(0, Math.Min(random.Next(64), bytes.Length)).CopyTo(bytes);
            AssertRefused(bytes);
        }
    }

    [Fact]
    public void A_file_of_another_version_says_so()
    {
        var bad = (byte[])_good.Clone();
        bad[8]++;
        Assert.Contains("another version", AssertRefused(bad).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_refused()
    {
        Assert.Contains("no such file", Assert.Throws<MappedFileException>(() => StreetNetwork.Open(Path.Combine(_folder, "none"))).Message, StringComparison.Ordinal);
        Assert.Throws<MappedFileException>(() => StreetNetwork.Open(Path.Combine(_folder, "none", "none")));
        Assert.Throws<MappedFileException>(() => StreetNetwork.Open(_folder));
    }

    [Fact]
    public void A_failed_import_leaves_the_older_file_untouched()
    {
        var broken = Path.Combine(_folder, "broken.osm");
        File.WriteAllText(broken, File.ReadAllText(_osm)[..^40]);
        Assert.Throws<OsmFileException>(() => StreetImport.Run(OsmFile.Open(broken), _network, new StreetImportOptions()));
        File.WriteAllText(broken, "<osm version=\"0.6\"><node id=\"1\" lat=\"1\" lon=\"1\"/></osm>");
        Assert.Throws<InputException>(() => StreetImport.Run(OsmFile.Open(broken), _network, new StreetImportOptions()));
        var cancelled = new StreetImportOptions { Cancellation = new CancellationToken(canceled: true) };
        Assert.ThrowsAny<OperationCanceledException>(() => StreetImport.Run(OsmFile.Open(_osm), _network, cancelled));
        Assert.Equal(_good, File.ReadAllBytes(_network));
        Assert.Empty(Directory.GetFiles(_folder, "*.part"));
    }

    [Fact]
    public void A_place_that_cannot_be_written_gives_one_sentence_and_leaves_nothing()
    {
        var folder = Path.Combine(_folder, "occupied");
        Directory.CreateDirectory(folder);
        AssertOneLine(Assert.ThrowsAny<InputException>(() => Import(folder)));
        AssertOneLine(Assert.ThrowsAny<InputException>(() => Import(Path.Combine(_osm, "below-a-file"))));
        Assert.Empty(Directory.GetFiles(_folder, "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public void Importing_twice_gives_the_same_bytes_however_many_processors_work()
    {
        var again = Path.Combine(_folder, "again.network");
        StreetImport.Run(OsmFile.Open(_osm), again, new StreetImportOptions { Parallelism = 1 });
        Assert.Equal(_good, File.ReadAllBytes(again));
    }

    [Fact]
    public void Importing_a_real_extract_twice_gives_the_same_bytes()
    {
        var file = TestEnvironment.SharedData("both/bad-hersfeld/bad-hersfeld.osm.gz");
        var (first, second) = (Path.Combine(_folder, "first"), Path.Combine(_folder, "second"));
        var options = new StreetImportOptions { Modes = [TravelMode.Car, TravelMode.Wheelchair] };
        StreetImport.Run(OsmFile.Open(file), first, options);
        StreetImport.Run(OsmFile.Open(file), second, options with { Parallelism = 1 });
        Assert.True(File.ReadAllBytes(first).AsSpan().SequenceEqual(File.ReadAllBytes(second)));
    }

    [Fact]
    public void A_network_in_use_goes_on_answering_while_a_new_one_replaces_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps mapped files in place.");
        using var old = StreetNetwork.Open(_network);
        using var shared = StreetNetwork.Open(_network);
        var (from, to) = (old.Summary.SouthWest, old.Summary.NorthEast);
        var before = Answer(old, from, to);
        MapDrawing.Read("A---B---C").Osm.Save(_osm);
        Import(_network);
        using var replaced = StreetNetwork.Open(_network);
        Assert.NotEqual(old.Summary.SourceHash, replaced.Summary.SourceHash);
        Assert.Equal(before, Answer(old, from, to));
        Assert.Equal(before, Answer(shared, from, to));
    }

    private static int? Answer(StreetNetwork network, GeoPoint from, GeoPoint to)
    {
        var foot = network.Get(TravelMode.Foot);
        return foot.CreateRouteSearch().FindDuration(foot.Snap(from), foot.Snap(to));
    }

    private void Import(string target) => StreetImport.Run(OsmFile.Open(_osm), target, new StreetImportOptions());

    private MappedFileException AssertRefused(byte[] content)
    {
        var path = Path.Combine(_folder, "bad.network");
        File.WriteAllBytes(path, content);
        var error = Assert.Throws<MappedFileException>(() => StreetNetwork.Open(path));
        AssertOneLine(error);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        return error;
    }

    private static void AssertOneLine(Exception error) => Assert.DoesNotContain('\n', error.Message);
}
