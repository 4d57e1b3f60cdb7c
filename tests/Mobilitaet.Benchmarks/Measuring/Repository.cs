namespace Mobilitaet.Benchmarks.Measuring;

/// <summary>The repository that a benchmark runs in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mobilitaet.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmark runs within the repository.");
        return folder.FullName;
    }
}
