using Mobilitaet.District.Demo;
using Mobilitaet.Routing;
using Mobilitaet.Testing;

namespace Mobilitaet.District.Tests.Demo;

public sealed class DemoGenerationTests : IDisposable
{
    private static readonly Lazy<Dictionary<string, byte[]>> s_generated = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("mobilitaet-demo-generated-");
        DemoDistrict.Generate(DemoFile.Folder, folder.FullName);
        var files = folder.GetFiles().ToDictionary(f => f.Name, f => File.ReadAllBytes(f.FullName));
        folder.Delete(recursive: true);
        return files;
    });

    private readonly string _folder = Directory.CreateTempSubdirectory("mobilitaet-demo-").FullName;

    [Theory]
    [InlineData("werra-meissner-demo.osm.pbf")]
    [InlineData("demo-timetable.zip")]
    [InlineData("demo-offers.csv")]
    [InlineData("demo-sessions.csv")]
    [InlineData("demo-drivers.csv")]
    [InlineData("demo-requests.csv")]
    public void The_committed_file_is_what_the_generator_writes(string file)
    {
        Assert.True(
            File.ReadAllBytes(Path.Combine(DemoFile.Folder, file)).AsSpan().SequenceEqual(s_generated.Value[file]),
            $"osm-data/{file} differs from what 'mobilitaet demo generate' writes now.");
    }

    [Fact]
    public void Missing_facts_are_named()
    {
        var refusal = Assert.Throws<InputException>(() => DemoDistrict.Generate(_folder, _folder));
        Assert.Contains("municipalities.csv", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_row_of_the_facts_is_named()
    {
        File.WriteAllText(Path.Combine(_folder, "municipalities.csv"), "ags,name,kind,population_2025,area_ha,postcode\n06636001,Ort,Stadt,many,1,37000\n");
        File.WriteAllText(Path.Combine(_folder, "places.csv"), "place,municipality,ags,lat,lon\n");
        var refusal = Assert.Throws<InputException>(() => DemoDistrict.Generate(_folder, _folder));
        Assert.Contains("row 1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        var blocked = Path.Combine(_folder, "file");
        File.WriteAllText(blocked, "not a folder");
        var refusal = Assert.Throws<InputException>(() => DemoDistrict.Generate(DemoFile.Folder, blocked));
        Assert.Contains(blocked, refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, true);
}
