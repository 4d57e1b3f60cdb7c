using Mobilitaet.District.Reachability.Chains;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Testing;

namespace Mobilitaet.District.Tests.Reachability.Reports;

/// <summary>The demo district's week as it was reviewed; whoever changes it on purpose reviews the new one and keeps it.</summary>
public sealed class DemoWeekTests
{
    private const string Approved = "tests/Mobilitaet.District.Tests/Reachability/Reports/demo-week.approved.txt";

    [Fact]
    public async Task The_week_of_the_demo_district_is_as_it_was_reviewed()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var demo = await DemoReach.OpenAsync(Path.Combine(TestEnvironment.RepositoryRoot, "osm-data"));
        var reach = ReachComputation.Prepare(await demo.LoadInputAsync(), demo.Planner, cancellation: cancellation);
        var text = DemoWeekText.Of(reach.Run(cancellation: cancellation), new ChainComputation(reach).Run(cancellation: cancellation));
        var approved = await File.ReadAllTextAsync(Path.Combine(TestEnvironment.RepositoryRoot, Approved), cancellation);
        if (text != approved)
            await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "demo-week.received.txt"), text, cancellation);
        Assert.Equal(approved, text);
    }
}
