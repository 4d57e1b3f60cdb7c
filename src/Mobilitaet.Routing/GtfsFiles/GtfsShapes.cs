namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>The lines of <c>shapes.txt</c>, each in order of its sequence.</summary>
public sealed class GtfsShapes
{
    private readonly int[] _starts;
    private readonly GtfsShapePoint[] _points;

    /// <param name="starts">First point of each shape, and the number of points as last element.</param>
    /// <param name="points">All points, shape by shape.</param>
    internal GtfsShapes(int[] starts, GtfsShapePoint[] points)
    {
        _starts = starts;
        _points = points;
    }

    public int Count => _starts.Length - 1;

    public ReadOnlySpan<GtfsShapePoint> PointsOf(int shape) => _points.AsSpan(_starts[shape].._starts[shape + 1]);
}
