using CsCheck;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Reachability;
using NodaTime;

namespace Mobilitaet.District.Tests.Reachability.Reports;

public class StoredContentTests
{
    private static readonly Gen<ReachTrip> s_trip = Gen.Select(Gen.Int[-90_000, 200_000], Gen.Int[0, 90_000], (departure, seconds) => new ReachTrip(departure, departure + seconds));

    private static readonly Gen<ReachCell> s_cell = Gen.Select(
        Gen.Enum<GapReason>(), s_trip, s_trip, Gen.Enum<GapReason>(), Gen.Short, (gap, there, back, backGap, missed) => new ReachCell(gap, there, back, backGap, missed));

    [Fact]
    public void Cells_come_back_as_they_were() => s_cell.Array[0, 200].Sample(cells =>
    {
        var read = new ReachCell[cells.Length];
        CellContent.Read(CellContent.Write(cells), read);
        Assert.Equal(cells, read);
    });

    [Fact]
    public void Damaged_cells_are_refused_with_a_sentence() => Gen.Select(s_cell.Array[1, 50], Gen.Int[0, 100_000]).Sample((cells, cut) =>
    {
        var content = CellContent.Write(cells);
        Assert.Throws<InputException>(() => CellContent.Read(content[..(cut % content.Length)], new ReachCell[cells.Length]));
        Assert.Throws<InputException>(() => CellContent.Read(content, new ReachCell[cells.Length + 1]));
        Assert.Throws<InputException>(() => CellContent.Read(content, new ReachCell[cells.Length - 1]));
        content[0]++;
        Assert.Throws<InputException>(() => CellContent.Read(content, new ReachCell[cells.Length]));
    });

    [Fact]
    public void A_question_comes_back_as_it_was()
    {
        using var district = new RandomDistrict(3);
        var input = district.Input with { Rules = new ReachRules { BookedAt = new LocalTime(17, 45), MaxWaitMinutes = 40 } };
        var read = InputContent.Read(InputContent.Write(input));
        Assert.Equal(input.Rules, read.Rules);
        Assert.Equal(input.Places, read.Places);
        Assert.Equal(input.Offers, read.Offers);
        Assert.Equal(input.Sessions, read.Sessions);
        Assert.Equal(input.Drivers, read.Drivers);
        Assert.Throws<InputException>(() => InputContent.Read([1, 2, 3]));
    }
}
