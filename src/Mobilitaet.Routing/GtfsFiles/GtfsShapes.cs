namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>The lines of <c>shapes.txt</c>, each in order of its sequence.</summary>
public sealed class GtfsShapes
{
    private readonly int[] _starts;
    private readonly GtfsShapePoint[] _points;
    private readonly string[] _ids;

    /// <param name="ids">The id of each shape.</param>
    /// <param name="starts">First point of each shape, and the number of points as last element.</param>
    /// <param name="points">All points, shape by shape.</param>
    internal GtfsShapes(string[] ids, int[] starts, GtfsShapePoint[] points)
    {
        _ids = ids;
        _starts = starts;
        _points = points;
    }

    public int Count => _starts.Length - 1;

    public string IdOf(int shape) => _ids[shape];

    public ReadOnlySpan<GtfsShapePoint> PointsOf(int shape) => _points.AsSpan(_starts[shape].._starts[shape + 1]);
}
