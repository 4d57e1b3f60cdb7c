using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace Mobilitaet.Routing.Roads.Isochrones;

/// <summary>Traces the border between marked and unmarked cells into rings: shells counter-clockwise, holes clockwise.</summary>
/// <remarks>Marching squares (Lorensen and Cline's method in the plane); saddles are kept apart, so rings never touch.</remarks>
internal sealed class ContourTracer
{
    private const double SimplifyCells = 0.35;
    private const int Bottom = 0, Left = 1, Top = 2, Right = 3;

    // For each pattern of the corners (bit 0 bottom left, 1 bottom right, 2 top right, 3 top left): from which side to which the border runs.
    private static readonly (int From, int To)[][] Moves =
    [
        [], [(Bottom, Left)], [(Right, Bottom)], [(Right, Left)], [(Top, Right)], [(Bottom, Left), (Top, Right)], [(Top, Bottom)], [(Top, Left)],
        [(Left, Top)], [(Bottom, Top)], [(Right, Bottom), (Left, Top)], [(Right, Top)], [(Left, Right)], [(Bottom, Right)], [(Left, Bottom)], [],
    ];

    private readonly ReachRaster _raster;
    private readonly int[] _next;

    public ContourTracer(ReachRaster raster)
    {
        _raster = raster;
        _next = new int[raster.Rows * raster.Columns * 2];
        Array.Fill(_next, -1);
        for (var row = 0; row < raster.Rows - 1; row++)
        {
            for (var column = 0; column < raster.Columns - 1; column++)
                Link(row, column);
        }
    }

    /// <summary>All rings in degrees, simplified by less than half a cell.</summary>
    public List<Coordinate[]> Trace()
    {
        var rings = new List<Coordinate[]>();
        var ring = new List<Coordinate>();
        for (var edge = 0; edge < _next.Length; edge++)
        {
            if (_next[edge] < 0)
                continue;
            ring.Clear();
            var at = edge;
            while (_next[at] >= 0)
            {
                ring.Add(Middle(at));
                (at, _next[at]) = (_next[at], -1);
            }
            ring.Add(ring[0].Copy());
            var simple = DouglasPeuckerLineSimplifier.Simplify([.. ring], SimplifyCells, true);
            if (simple.Length >= 4)
                rings.Add([.. simple.Select(ToDegrees)]);
        }
        return rings;
    }

    private void Link(int row, int column)
    {
        var pattern = (_raster[row, column] ? 1 : 0) | (_raster[row, column + 1] ? 2 : 0)
            | (_raster[row + 1, column + 1] ? 4 : 0) | (_raster[row + 1, column] ? 8 : 0);
        foreach (var (from, to) in Moves[pattern])
            _next[Edge(row, column, from)] = Edge(row, column, to);
    }

    /// <summary>Even: the edge from a cell centre to its right neighbour; odd: to its upper neighbour.</summary>
    private int Edge(int row, int column, int side) => side switch
    {
        Bottom => 2 * ((row * _raster.Columns) + column),
        Top => 2 * (((row + 1) * _raster.Columns) + column),
        Left => (2 * ((row * _raster.Columns) + column)) + 1,
        _ => (2 * ((row * _raster.Columns) + column + 1)) + 1,
    };

    private Coordinate Middle(int edge)
    {
        var (row, column) = Math.DivRem(edge >> 1, _raster.Columns);
        return (edge & 1) == 0 ? new Coordinate(column + 0.5, row) : new Coordinate(column, row + 0.5);
    }

    private Coordinate ToDegrees(Coordinate cell)
    {
        var (longitude, latitude) = _raster.Degrees(cell.X, cell.Y);
        return new Coordinate(longitude, latitude);
    }
}
