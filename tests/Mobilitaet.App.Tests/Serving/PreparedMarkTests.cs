using Mobilitaet.App.Serving;
using Mobilitaet.App.Tests.Running;
using Mobilitaet.District.Database;

namespace Mobilitaet.App.Tests.Serving;

public sealed class PreparedMarkTests
{
    [Theory]
    [InlineData("streets.network")]
    [InlineData("timetable.network")]
    [InlineData("footpaths.network")]
    public void A_replaced_file_makes_the_folder_unprepared(string replaced)
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["streets.network", "places.index", "timetable.network", "footpaths.network", "mobilitaet.db"])
            folder.Write(name, "");
        var mark = new PreparedMark(DataFolder.Locate(folder.Path), DistrictDatabase.At($"Data Source={folder.In("mobilitaet.db")}"));
        Assert.False(mark.IsValid());
        mark.Set();
        Assert.True(mark.IsValid());

        File.SetLastWriteTimeUtc(folder.In(replaced), DateTime.UtcNow.AddMinutes(1));

        Assert.False(mark.IsValid());
    }

    [Fact]
    public void A_timetable_that_comes_or_goes_makes_the_folder_unprepared()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["streets.network", "places.index", "mobilitaet.db"])
            folder.Write(name, "");
        var mark = new PreparedMark(DataFolder.Locate(folder.Path), DistrictDatabase.At($"Data Source={folder.In("mobilitaet.db")}"));
        mark.Set();
        folder.Write("timetable.network", "");
        Assert.False(mark.IsValid());
        mark.Set();
        Assert.True(mark.IsValid());
        File.Delete(folder.In("timetable.network"));
        Assert.False(mark.IsValid());
    }
}
