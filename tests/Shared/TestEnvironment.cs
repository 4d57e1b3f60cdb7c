namespace Mobilitaet.Testing;

/// <summary>What the machine offers to tests; a missing part skips a test with its reason, or fails it where everything is required.</summary>
public static class TestEnvironment
{
    public static bool RequireAll => Environment.GetEnvironmentVariable("MOBILITAET_REQUIRE_ALL") == "1";

    /// <summary>The root of the source tree, found upwards from the test assembly.</summary>
    public static string RepositoryRoot { get; } = FindUpwards(AppContext.BaseDirectory, "Mobilitaet.sln")
        ?? throw new InvalidOperationException("Mobilitaet.sln was not found above the test assembly.");

    /// <summary>The full path of a file of the shared test data, for example <c>streets/north-bayreuth.osm.gz</c>.</summary>
    public static string SharedData(string relativePath)
    {
        var folder = Environment.GetEnvironmentVariable("MOBILITAET_TEST_DATA") ?? Path.Combine(RepositoryRoot, "..", "shared", "data");
        var path = Path.GetFullPath(Path.Combine(folder, relativePath));
        Require(File.Exists(path) || Directory.Exists(path),
            $"shared test data '{relativePath}' (set MOBILITAET_TEST_DATA or place it in ../shared/data)");
        return path;
    }

    /// <summary>Skips the running test when <paramref name="present"/> is false; fails it where everything is required.</summary>
    public static void Require(bool present, string missingPart)
    {
        if (present)
            return;
        if (RequireAll)
            Assert.Fail($"Missing on this machine: {missingPart}. MOBILITAET_REQUIRE_ALL=1 forbids skipping.");
        Assert.Skip($"Missing on this machine: {missingPart}.");
    }

    private static string? FindUpwards(string folder, string file)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, file)))
                return at.FullName;
        }
        return null;
    }
}
