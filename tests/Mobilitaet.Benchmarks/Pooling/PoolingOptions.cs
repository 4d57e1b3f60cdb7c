using System.Globalization;
using Mobilitaet.Benchmarks.Measuring;

namespace Mobilitaet.Benchmarks.Pooling;

/// <summary>What the pooling benchmark runs.</summary>
/// <param name="Data">Folder of the published instances and volunteer days.</param>
/// <param name="Folder">A folder of further instances; null for none.</param>
/// <param name="Sets">Which sets: ab, days, large, online, folder.</param>
/// <param name="Seconds">Processor seconds for every instance; each is one run.</param>
/// <param name="Only">Part of the names of instances to run; null for all.</param>
/// <param name="Seed">Seed of the search.</param>
/// <param name="Prove">Whether the time goes into proving how good plans are.</param>
internal sealed record PoolingOptions(string Data, string? Folder, IReadOnlyList<string> Sets, IReadOnlyList<double> Seconds, string? Only, int Seed, bool Prove)
{
    public static PoolingOptions Parse(string[] arguments)
    {
        string? Value(string name) => Array.IndexOf(arguments, name) is var at and >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
        return new PoolingOptions(
            Value("--data") ?? Path.Combine(Repository.Root, "..", "shared", "data", "pooling"),
            Value("--folder"),
            (Value("--sets") ?? "ab,days,large,online,folder").Split(','),
            [.. (Value("--seconds") ?? "1,10").Split(',').Select(seconds => double.Parse(seconds, CultureInfo.InvariantCulture))],
            Value("--only"),
            int.Parse(Value("--seed") ?? "1", CultureInfo.InvariantCulture),
            arguments.Contains("--prove"));
    }
}
