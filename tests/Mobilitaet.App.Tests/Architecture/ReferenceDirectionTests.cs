using System.Reflection;
using System.Text.RegularExpressions;
using Mobilitaet.Testing;

namespace Mobilitaet.App.Tests.Architecture;

/// <summary>References go only leftwards: Routing, Pooling, District, App; each project uses only the packages that its task needs.</summary>
public partial class ReferenceDirectionTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Mobilitaet.Routing"] =
            ["System", "netstandard", "OsmSharp", "NetTopologySuite", "NodaTime", "CsvHelper", "ICSharpCode.SharpZipLib"],
        ["Mobilitaet.Pooling"] = ["System", "Mobilitaet.Routing"],
        ["Mobilitaet.District"] =
            ["System", "netstandard", "Mobilitaet.Routing", "Mobilitaet.Pooling", "AngleSharp", "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite",
             "Npgsql", "NodaTime", "Hangfire", "CsvHelper", "NetTopologySuite", "OsmSharp", "ICSharpCode.SharpZipLib", "Ical.Net", "MiniExcel", "MailKit", "MimeKit", "Microsoft.Extensions"],
    };

    [Theory]
    [InlineData("Mobilitaet.Routing")]
    [InlineData("Mobilitaet.Pooling")]
    [InlineData("Mobilitaet.District")]
    public void A_project_references_only_what_its_task_needs(string project)
    {
        var foreign = Assembly.Load(project).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !Allowed[project].Any(allowed => name == allowed || name.StartsWith(allowed + ".", StringComparison.Ordinal)));
        Assert.Empty(foreign);
    }

    [Fact]
    public void Pooling_takes_only_matrix_and_time_types_from_Routing()
    {
        var usings = UsingsIn("src/Mobilitaet.Pooling").Where(entry => entry.Namespace.StartsWith("Mobilitaet.Routing.", StringComparison.Ordinal));
        Assert.Empty(usings);
    }

    [Fact]
    public void District_knows_no_web_server()
    {
        Assert.DoesNotContain(UsingsIn("src/Mobilitaet.District"), entry => entry.Namespace.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("OsmFiles", "Roads", "Places", "Transit", "Journeys", "Reachability")]
    [InlineData("Roads", "Places", "Transit", "Journeys", "Reachability")]
    [InlineData("Places", "Roads", "Transit", "Journeys", "Reachability")]
    [InlineData("Roads/Profiles", "Roads.Building", "Roads.Hierarchies", "Roads.Queries", "Roads.Guidance")]
    [InlineData("MappedFiles", "OsmFiles", "Roads", "Places", "GtfsFiles", "Transit", "Journeys", "Reachability")]
    [InlineData("GtfsFiles", "OsmFiles", "Roads", "Places", "Transit", "Journeys", "Reachability")]
    [InlineData("Transit", "OsmFiles", "Places", "Journeys", "Reachability")]
    [InlineData("Transit/Records", "GtfsFiles", "Transit.Building", "Transit.Days", "Transit.Queries")]
    [InlineData("Transit/Days", "GtfsFiles", "Transit.Building", "Transit.Queries")]
    [InlineData("Transit/Queries", "GtfsFiles", "Transit.Building")]
    [InlineData("Transit/Building", "Transit.Days", "Transit.Queries")]
    [InlineData("Journeys", "OsmFiles", "GtfsFiles", "Reachability")]
    [InlineData("Reachability", "OsmFiles", "GtfsFiles", "Places", "Transit.Building", "Journeys.Writing", "Journeys.Searching")]
    [InlineData("Journeys/Ways", "Journeys.Doors", "Journeys.Flex", "Journeys.Writing", "Journeys.Searching")]
    [InlineData("Journeys/Doors", "Journeys.Flex", "Journeys.Writing", "Journeys.Searching")]
    [InlineData("Journeys/Flex", "Journeys.Writing", "Journeys.Searching")]
    [InlineData("Journeys/Writing", "Journeys.Doors", "Journeys.Flex", "Journeys.Searching")]
    [InlineData("Roads/Hierarchies", "Roads.Building", "Roads.Queries", "Roads.Guidance", "Roads.Isochrones")]
    [InlineData("Roads/Snapping", "Roads.Building", "Roads.Queries", "Roads.Guidance", "Roads.Isochrones")]
    [InlineData("Roads/Queries", "Roads.Building", "Roads.Guidance", "Roads.Isochrones")]
    [InlineData("Roads/Building", "Roads.Queries", "Roads.Guidance", "Roads.Isochrones")]
    public void Inside_Routing_data_flows_one_way(string folder, params string[] downstream)
    {
        var wrong = UsingsIn("src/Mobilitaet.Routing/" + folder)
            .Where(entry => downstream.Any(later => entry.Namespace == "Mobilitaet.Routing." + later
                || entry.Namespace.StartsWith($"Mobilitaet.Routing.{later}.", StringComparison.Ordinal)))
            .Select(entry => $"{entry.File} uses {entry.Namespace}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_file_has_a_name_that_says_nothing()
    {
        var names = Directory.EnumerateFiles(Path.Combine(TestEnvironment.RepositoryRoot, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => EmptyName().IsMatch(name!));
        Assert.Empty(names);
    }

    private static IEnumerable<(string File, string Namespace)> UsingsIn(string folder)
    {
        var root = Path.Combine(TestEnvironment.RepositoryRoot, folder);
        foreach (var file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            if (file.Contains("/obj/", StringComparison.Ordinal) || file.Contains("/bin/", StringComparison.Ordinal))
                continue;
            foreach (Match match in UsingLine().Matches(File.ReadAllText(file)))
                yield return (Path.GetFileName(file), match.Groups[1].Value);
        }
    }

    [GeneratedRegex(@"^(?:global )?using (?:static )?(?:\w+ = )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex("(Helpers?|Manager|Utils?|Common|Misc)$")]
    private static partial Regex EmptyName();
}
