using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Takes over the shapes that some trip uses.</summary>
internal sealed class ShapeMerge(FeedMerge merge)
{
    private readonly Dictionary<int, int> _numbers = [];

    /// <summary>-1 for none.</summary>
    public int Get(int? shape)
    {
        if (shape is not { } index)
            return -1;
        if (_numbers.TryGetValue(index, out var number))
            return number;
        var points = merge.Feed.Shapes.PointsOf(index);
        number = points.Length < 2 ? -1 : merge.Content.Shapes.Count;
        _numbers.Add(index, number);
        if (number < 0)
            return number;
        merge.Content.Shapes.Add(new ShapeRecord(merge.Content.ShapePoints.Count, points.Length));
        foreach (ref readonly var point in points)
            merge.Content.ShapePoints.Add(ShapePointRecord.Of(point.Location));
        return number;
    }
}
