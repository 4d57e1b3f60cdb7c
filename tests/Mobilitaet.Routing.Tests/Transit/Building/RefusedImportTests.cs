using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Tests.Transit.Building;

/// <summary>A feed that cannot be used leaves the working timetable alone.</summary>
public sealed class RefusedImportTests
{
    [Fact]
    public void The_working_timetable_stays_when_a_feed_is_refused()
    {
        using var imported = Imported.From(TextFeed.WithOneTrip());
        var before = File.ReadAllBytes(imported.Path);
        using var sound = TextFeed.WithOneTrip();
        using var broken = TextFeed.WithOneTrip().Without("trips.txt");

        Assert.Throws<GtfsFeedException>(() => TimetableImport.Run([sound.WriteFolder(), broken.WriteFolder()], imported.Path));
        Assert.Equal(before, File.ReadAllBytes(imported.Path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(imported.Path)!));
    }

    [Fact]
    public void A_feed_whose_trips_never_run_is_refused()
    {
        using var text = TextFeed.WithOneTrip().Change("calendar.txt", "1,1,1,1,1,1,1", "0,0,0,0,0,0,0");

        Assert.Contains("runs on any day", Refusal(text), StringComparison.Ordinal);
    }

    [Fact]
    public void No_feed_at_all_is_refused()
    {
        Assert.Throws<InputException>(() => TimetableImport.Run(Array.Empty<string>(), "timetable.network"));
    }

    [Fact]
    public void Notices_name_their_feed()
    {
        using var one = TextFeed.WithOneTrip();
        using var other = TextFeed.WithOneTrip().AddRows("stops.txt", "E,Eck,x,10");
        var target = Path.Combine(one.WriteFolder(), "..", "timetable.network");
        var options = new TimetableImportOptions();
        TimetableImport.Run([one.WriteZip(), other.WriteFolder()], target, options);

        Assert.Equal("feed", Assert.Single(options.Notices.List(), group => group.Code == "invalid_float").Examples[0].Feed);
    }

    [Fact]
    public void Progress_rises_to_one_and_cancellation_leaves_nothing()
    {
        using var text = TextFeed.WithOneTrip();
        var shares = new List<double>();
        var target = Path.Combine(text.WriteFolder(), "..", "timetable.network");
        TimetableImport.Run([text.WriteFolder(), text.WriteZip()], target, new TimetableImportOptions { Progress = new Listener(shares) });
        Assert.Equal(1, shares[^1]);
        Assert.Equal(shares.Order(), shares);

        File.Delete(target);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => TimetableImport.Run([text.WriteFolder()], target, new TimetableImportOptions { Cancellation = cancelled.Token }));
        Assert.False(File.Exists(target));
    }

    private static string Refusal(TextFeed text)
    {
        var target = Path.Combine(text.WriteFolder(), "..", "timetable.network");
        return Assert.Throws<GtfsFeedException>(() => TimetableImport.Run([text.WriteFolder()], target)).Message;
    }

    private sealed class Listener(List<double> shares) : IProgress<double>
    {
        public void Report(double value) => shares.Add(value);
    }
}
