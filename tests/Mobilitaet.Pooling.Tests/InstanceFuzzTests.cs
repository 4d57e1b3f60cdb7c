using Mobilitaet.Pooling.Instances;
using Mobilitaet.Routing;
using Mobilitaet.Testing;

namespace Mobilitaet.Pooling.Tests;

/// <summary>Damaged files are refused in one sentence or read as problems that can be planned; never anything else.</summary>
public sealed class InstanceFuzzTests : IDisposable
{
    private const string Bits = "{}[]\":,.-0123456789eEnul \n\0\uFEFF9999999999";

    private readonly string _folder = Directory.CreateTempSubdirectory("pool-fuzz").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("whole-model.json", 1500)]
    [InlineData("vroom-shipments.json", 1500)]
    [InlineData("pooling/cordeau/a2-16.txt", 500)]
    [InlineData("pooling/volunteer-days/vol100-15-1.vol", 300)]
    public void Damaged_files_give_a_sentence_or_a_problem(string file, int times)
    {
        var source = file.EndsWith(".json", StringComparison.Ordinal) ? JsonFormatTests.Example(file) : TestEnvironment.SharedData(file);
        var good = File.ReadAllText(source);
        var path = Path.Combine(_folder, Path.GetFileName(file));
        var random = new Random(7);
        var refused = 0;
        for (var time = 0; time < times; time++)
        {
            File.WriteAllText(path, Damage(good, random));
            try
            {
                InstanceFile.Read(path);
            }
            catch (InputException error)
            {
                Assert.DoesNotContain('\n', error.Message);
                refused++;
            }
        }
        Assert.InRange(refused, times / 10, times);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"shipments\":null}")]
    [InlineData("{\"requests\":[],\"vehicles\":[],\"travelTimes\":{}}")]
    [InlineData("2 4 480 3 30\n0 0 0 0 0 0 nan")]
    [InlineData("2 4 480 3 30\n0 1e300 0 0 0 0 480\n1 -1e300 1 0 1 0 10\n2 1 1 0 -1 0 10")]
    [InlineData("-2 4 480 3 30\n0 0 0 0 0 0 480\n1 1 1 0 1 0 10\n2 1 1 0 -1 0 10")]
    [InlineData("2 4 480 3 30\n0 0 0 0 0 0 480\n1 1 1 0 1 10 0\n2 1 1 0 -1 0 10")]
    [InlineData("2 4 480 3 30\n0 0 0 0 0 0 480\n1 1 1 0 -1 0 10\n2 1 1 0 1 0 10")]
    [InlineData("2 4 480 3 1e99\n0 0 0 0 0 0 480\n1 1 1 -1e99 1 0 10\n2 1 1 0 -1 0 10")]
    public void Nonsense_is_refused(string text)
    {
        foreach (var ending in new[] { ".txt", ".json", ".vol" })
        {
            var path = Path.Combine(_folder, "x" + ending);
            File.WriteAllText(path, text);
            Assert.DoesNotContain('\n', Assert.Throws<InputException>(() => InstanceFile.Read(path)).Message);
        }
    }

    [Fact]
    public void A_missing_file_is_said_to_be_missing() =>
        Assert.Contains("cannot be read", Assert.Throws<InputException>(() => InstanceFile.Read(Path.Combine(_folder, "nothing.txt"))).Message, StringComparison.Ordinal);

    private static string Damage(string good, Random random)
    {
        var text = good;
        for (var times = 1 + random.Next(3); times > 0; times--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(text.Length - at, random.Next(4) == 0 ? random.Next(200) : random.Next(3));
            var bits = new string([.. Enumerable.Range(0, random.Next(4)).Select(_ => Bits[random.Next(Bits.Length)])]);
            text = string.Concat(text.AsSpan(0, at), bits, text.AsSpan(at + length));
        }
        return text;
    }
}
