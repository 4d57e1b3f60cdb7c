using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing.Reachability;
using Mobilitaet.Testing;

namespace Mobilitaet.District.Tests.Reachability.Layers;

/// <summary>The table of two days of the demo district.</summary>
public sealed class DemoReachTests(DemoReachTests.TwoDays days) : IClassFixture<DemoReachTests.TwoDays>
{
    private readonly DemoReach _demo = days.Demo;
    private readonly ReachInput _input = days.Input;

    [Fact]
    public void Each_layer_opens_what_the_one_before_it_opens_and_more()
    {
        var table = ReachComputation.Prepare(_input, _demo.Planner).Run(cancellation: TestContext.Current.CancellationToken);
        ReachLayer[][] chains = [[ReachLayer.Foot, ReachLayer.Bus, ReachLayer.OnDemand, ReachLayer.Volunteers], [ReachLayer.Foot, ReachLayer.Bicycle], [ReachLayer.Foot, ReachLayer.Car]];
        foreach (var chain in chains)
        {
            var opened = chain.Select(layer => Count(table, layer)).ToArray();
            Assert.Equal(opened.Order(), opened);
            Assert.True(opened[0] < opened[^1]);
            foreach (var (narrow, wide) in chain.Zip(chain.Skip(1)))
                Assert.All(Cells(table), cell => Assert.True(!table[cell.Session, cell.Place, narrow].IsReachable || table[cell.Session, cell.Place, wide].IsReachable));
        }
    }

    [Fact]
    public void One_thread_and_many_give_the_same_answers()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var alone = ReachComputation.Prepare(_input, _demo.Planner).Run(workers: 1, cancellation: cancellation);
        var together = ReachComputation.Prepare(_input, _demo.Planner).Run(workers: 8, cancellation: cancellation);
        Assert.True(alone.Cells.SequenceEqual(together.Cells));
    }

    [Fact]
    public void A_session_asked_for_alone_is_the_tables_row()
    {
        var reach = ReachComputation.Prepare(_input, _demo.Planner);
        var table = reach.Run(cancellation: TestContext.Current.CancellationToken);
        for (var session = 0; session < _input.Sessions.Count; session++)
            Assert.True(reach.Compute(_input.Sessions[session]).Cells.AsSpan().SequenceEqual(table.Row(session).Cells));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(35)]
    public void Places_too_far_for_streets_and_vehicles_get_the_answers_of_those_judged_one_by_one(int minutes)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var input = _input with
        {
            Rules = _input.Rules with { MaxTravelMinutes = minutes },
            Drivers = [.. _input.Drivers.Select(driver => driver with { MaxTourMinutes = 2 * minutes })],
        };
        var reach = ReachComputation.Prepare(input, _demo.Planner);
        // Searches from homes judge every place.
        Assert.True(reach.Run(cancellation: cancellation).Cells.SequenceEqual(reach.RunFromHomes(cancellation: cancellation).Cells));
    }

    [Fact]
    public void Every_model_for_one_more_trip_is_told_as_it_runs_on_the_day_itself()
    {
        var reach = ReachComputation.Prepare(_input, _demo.Planner);
        var starts = _input.Sessions.Where(session => session.Date == DemoReach.Monday)
            .SelectMany(session => reach.ListModels(session, towards: true, onDemand: true)).Select(model => model.Start).ToList();
        Assert.NotEmpty(starts);
        Assert.All(starts, start => Assert.InRange(start, 0, 30 * 3600));
    }

    [Fact]
    public void Other_drivers_change_only_the_volunteers_of_their_day()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var reach = ReachComputation.Prepare(_input, _demo.Planner);
        var table = reach.Run(cancellation: cancellation);
        var fewer = reach.WithDrivers([.. _input.Drivers.Where((driver, i) => driver.Date != DemoReach.Monday || i % 2 == 0)]);
        var updated = fewer.WithDriversOf(DemoReach.Monday, table);
        Assert.True(updated.Cells.SequenceEqual(fewer.Run(cancellation: cancellation).Cells));
        Assert.True(Count(updated, ReachLayer.Volunteers) < Count(table, ReachLayer.Volunteers));
    }

    [Fact]
    public void A_computation_can_be_cancelled_and_tells_how_far_it_is()
    {
        using var cancellation = new CancellationTokenSource();
        var progress = new CancelAtHalf(cancellation);
        Assert.ThrowsAny<OperationCanceledException>(() => ReachComputation.Prepare(_input, _demo.Planner).Run(progress, 1, cancellation.Token));
        Assert.InRange(progress.Last, 0.5, 0.9);
    }

    [Fact]
    public void The_journey_planner_says_the_same_of_a_slice_of_the_district()
    {
        var oracle = new ReachOracle(_input, _demo.Planner);
        var table = ReachComputation.Prepare(_input, _demo.Planner).Run(cancellation: TestContext.Current.CancellationToken);
        var random = new Random(4);
        var courses = Enumerable.Range(0, _input.Sessions.Count).Where(session => _input.Sessions[session].Kind == ReachSessionKind.Course).ToArray();
        for (var i = 0; i < 60; i++)
        {
            var (session, place) = (courses[random.Next(courses.Length)], random.Next(_input.Places.Count));
            foreach (var layer in (ReachLayer[])[ReachLayer.Foot, ReachLayer.Bicycle, ReachLayer.Bus, ReachLayer.OnDemand, ReachLayer.Car])
            {
                var (there, back) = oracle.JudgeCourse(_input.Sessions[session], _input.Places[place].Position, layer);
                var cell = table[session, place, layer];
                Assert.True((there, back) == (SecondsOf(cell.There), SecondsOf(cell.Back)),
                    $"{_input.Sessions[session]} from {_input.Places[place].Name} by {layer}: planner {there} {back}, table {cell}");
            }
        }
    }

    [Fact]
    public void Every_second_says_the_same_of_opening_hours_in_a_slice_of_the_district()
    {
        var oracle = new StayOracle(_input, new ReachOracle(_input, _demo.Planner));
        var table = ReachComputation.Prepare(_input, _demo.Planner).Run(cancellation: TestContext.Current.CancellationToken);
        var random = new Random(7);
        var sessions = Enumerable.Range(0, _input.Sessions.Count).Where(session => _input.Sessions[session].Kind != ReachSessionKind.Course).ToArray();
        for (var i = 0; i < 20; i++)
        {
            var (session, place) = (sessions[random.Next(sessions.Length)], random.Next(_input.Places.Count));
            foreach (var layer in (ReachLayer[])[ReachLayer.Foot, ReachLayer.Bicycle, ReachLayer.Bus, ReachLayer.Car])
            {
                var (gap, backGap, minutes, seconds) = oracle.Judge(_input.Sessions[session], _input.Places[place].Position, layer);
                var cell = table[session, place, layer];
                Assert.True(
                    (gap, backGap, minutes) == (cell.Gap, cell.BackGap, cell.MissedBy)
                        && (_input.Sessions[session].Kind != ReachSessionKind.Visit || seconds is null || seconds == cell.There.Seconds + cell.Back.Seconds),
                    $"{_input.Sessions[session]} from {_input.Places[place].Name} by {layer}: every second {gap} {backGap} {minutes} {seconds}, table {cell}");
            }
        }
    }

    private static int? SecondsOf(ReachTrip trip) => trip == default ? null : trip.Seconds;

    private static int Count(ReachTable table, ReachLayer layer) => Cells(table).Count(cell => table[cell.Session, cell.Place, layer].IsReachable);

    private static IEnumerable<(int Session, int Place)> Cells(ReachTable table) =>
        from session in Enumerable.Range(0, table.Input.Sessions.Count)
        from place in Enumerable.Range(0, table.Input.Places.Count)
        select (session, place);

    /// <summary>Imported once for all tests.</summary>
    public sealed class TwoDays : IAsyncLifetime
    {
        internal DemoReach Demo { get; private set; } = null!;

        internal ReachInput Input { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Demo = await DemoReach.OpenAsync(Path.Combine(TestEnvironment.RepositoryRoot, "osm-data"));
            Input = await Demo.LoadInputAsync(days: 2);
        }

        public ValueTask DisposeAsync()
        {
            Demo.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class CancelAtHalf(CancellationTokenSource cancellation) : IProgress<double>
    {
        public double Last { get; private set; }

        public void Report(double value)
        {
            Last = value;
            if (value >= 0.5)
                cancellation.Cancel();
        }
    }
}
