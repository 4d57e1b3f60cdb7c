using System.Numerics;
using System.Runtime.InteropServices;

namespace Mobilitaet.Pooling.Proving;

/// <summary>
/// A linear program that grows by columns: least cost such that every covering row adds up to 1 and every limiting row stays within its limit.
/// Revised primal simplex with a dense inverse. Rounding does no harm: its prices only steer a search whose bounds are computed in whole numbers.
/// </summary>
internal sealed class MasterProgram
{
    private const double Tolerance = 1e-9;
    private const double LeastGain = 1e-10;
    private const double RatioTolerance = 1e-12;
    private const int PivotsBetweenRefactoring = 150;

    private readonly int _rows;
    private readonly double[] _limit;
    private readonly double[][] _inverse;
    private readonly double[] _value;
    private readonly int[] _basis;
    private readonly double[] _price;
    private readonly double[] _direction;
    private readonly List<int[]> _columns = [];
    private readonly List<double> _costs = [];
    private int _pivots;

    /// <param name="covering">How many rows must add up to 1.</param>
    /// <param name="limits">The limits of the rows after them.</param>
    /// <param name="penalty">What leaving a covering row empty costs.</param>
    public MasterProgram(int covering, IReadOnlyList<int> limits, double penalty)
    {
        _rows = covering + limits.Count;
        (_limit, _value, _price, _direction) = (new double[_rows], new double[_rows], new double[_rows], new double[_rows]);
        (_basis, _inverse) = (new int[_rows], new double[_rows][]);
        var random = new Random(1);
        for (var row = 0; row < _rows; row++)
        {
            // A little disorder keeps a degenerate program from standing still.
            _limit[row] = (row < covering ? 1 : limits[row - covering]) + (random.NextDouble() * 1e-9);
            _columns.Add([row]);
            _costs.Add(row < covering ? penalty : 0);
            (_basis[row], _value[row], _inverse[row]) = (row, _limit[row], new double[_rows]);
            _inverse[row][row] = 1;
            _price[row] = _costs[row];
        }
    }

    public int RowCount => _rows;

    public int ColumnCount => _columns.Count;

    /// <summary>The price of each row.</summary>
    public ReadOnlySpan<double> Prices => _price;

    public double Value
    {
        get
        {
            var value = 0.0;
            for (var row = 0; row < _rows; row++)
                value += _costs[_basis[row]] * _value[row];
            return value;
        }
    }

    /// <summary>Adds a column; a row that is named twice counts twice.</summary>
    public int Add(int[] rows, double cost)
    {
        _columns.Add(rows);
        _costs.Add(cost);
        return _columns.Count - 1;
    }

    public double ReducedCost(int[] rows, double cost)
    {
        foreach (var row in rows)
            cost -= _price[row];
        return cost;
    }

    /// <summary>The share of each column in the present solution.</summary>
    public IEnumerable<(int Column, double Share)> Shares() => _basis.Select((column, row) => (column, _value[row]));

    public void Solve(Func<bool> isStopped)
    {
        // A program that stands still through roundings is left as it is: any prices give a valid bound.
        for (var pivots = 0; pivots < (20 * _rows) + 2000 && !isStopped(); pivots++)
        {
            var entering = FindEntering();
            if (entering < 0)
                return;
            SetDirection(_columns[entering]);
            var leaving = FindLeaving();
            if (leaving < 0)
                return;
            Pivot(entering, leaving);
        }
    }

    private int FindEntering()
    {
        var (best, entering) = (-LeastGain, -1);
        var columns = CollectionsMarshal.AsSpan(_columns);
        var costs = CollectionsMarshal.AsSpan(_costs);
        for (var column = 0; column < columns.Length; column++)
        {
            var cost = costs[column];
            foreach (var row in columns[column])
                cost -= _price[row];
            if (cost < best && cost < -LeastGain * Math.Abs(costs[column]))
                (best, entering) = (cost, column);
        }
        return entering;
    }

    private void SetDirection(int[] rows)
    {
        for (var i = 0; i < _rows; i++)
        {
            var inverse = _inverse[i];
            var sum = 0.0;
            foreach (var row in rows)
                sum += inverse[row];
            _direction[i] = sum;
        }
    }

    private int FindLeaving()
    {
        var (least, leaving) = (double.MaxValue, -1);
        for (var row = 0; row < _rows; row++)
        {
            if (_direction[row] <= Tolerance)
                continue;
            var ratio = Math.Max(0, _value[row]) / _direction[row];
            if (ratio < least - RatioTolerance || (ratio < least + RatioTolerance && leaving >= 0 && _direction[row] > _direction[leaving]))
                (least, leaving) = (Math.Min(ratio, least), row);
        }
        return leaving;
    }

    private void Pivot(int entering, int leaving)
    {
        var reduced = ReducedCost(_columns[entering], _costs[entering]);
        var step = Math.Max(0, _value[leaving]) / _direction[leaving];
        var pivotRow = _inverse[leaving];
        Scale(pivotRow, 1 / _direction[leaving]);
        for (var row = 0; row < _rows; row++)
        {
            if (row == leaving || _direction[row] == 0)
                continue;
            _value[row] -= step * _direction[row];
            AddScaled(_inverse[row], pivotRow, -_direction[row]);
        }
        _value[leaving] = step;
        _basis[leaving] = entering;
        AddScaled(_price, pivotRow, reduced);
        if (++_pivots % PivotsBetweenRefactoring == 0)
            Refactor();
    }

    /// <summary>Computes the inverse of the basis anew, so that errors do not add up.</summary>
    private void Refactor()
    {
        var basis = new double[_rows][];
        for (var row = 0; row < _rows; row++)
        {
            basis[row] = new double[_rows];
            Array.Clear(_inverse[row]);
            _inverse[row][row] = 1;
        }
        for (var column = 0; column < _rows; column++)
        {
            foreach (var row in _columns[_basis[column]])
                basis[row][column] += 1;
        }
        for (var column = 0; column < _rows; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < _rows; row++)
            {
                if (Math.Abs(basis[row][column]) > Math.Abs(basis[pivot][column]))
                    pivot = row;
            }
            (basis[column], basis[pivot]) = (basis[pivot], basis[column]);
            (_inverse[column], _inverse[pivot]) = (_inverse[pivot], _inverse[column]);
            var scale = 1 / basis[column][column];
            Scale(basis[column], scale);
            Scale(_inverse[column], scale);
            for (var row = 0; row < _rows; row++)
            {
                var factor = basis[row][column];
                if (row == column || factor == 0)
                    continue;
                AddScaled(basis[row], basis[column], -factor);
                AddScaled(_inverse[row], _inverse[column], -factor);
            }
        }
        Array.Clear(_price);
        for (var row = 0; row < _rows; row++)
        {
            var value = 0.0;
            for (var other = 0; other < _rows; other++)
                value += _inverse[row][other] * _limit[other];
            _value[row] = value;
            AddScaled(_price, _inverse[row], _costs[_basis[row]]);
        }
    }

    private static void Scale(double[] row, double factor)
    {
        for (var i = 0; i < row.Length; i++)
            row[i] *= factor;
    }

    private static void AddScaled(double[] row, double[] other, double factor)
    {
        var target = MemoryMarshal.Cast<double, Vector<double>>(row.AsSpan());
        var source = MemoryMarshal.Cast<double, Vector<double>>(other.AsSpan());
        var factors = new Vector<double>(factor);
        for (var i = 0; i < target.Length; i++)
            target[i] += source[i] * factors;
        for (var i = target.Length * Vector<double>.Count; i < row.Length; i++)
            row[i] += other[i] * factor;
    }
}
