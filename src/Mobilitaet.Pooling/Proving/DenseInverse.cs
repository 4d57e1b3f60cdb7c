using System.Numerics;
using System.Runtime.InteropServices;

namespace Mobilitaet.Pooling.Proving;

/// <summary>The inverse of a simplex basis, kept in full: one row for each basic column, one entry for each row of the program.</summary>
internal sealed class DenseInverse
{
    private double[][] _rows;

    public DenseInverse(int size)
    {
        _rows = new double[size][];
        for (var row = 0; row < size; row++)
        {
            _rows[row] = new double[size];
            _rows[row][row] = 1;
        }
    }

    private DenseInverse(double[][] rows) => _rows = rows;

    public int Size => _rows.Length;

    public double[] this[int position] => _rows[position];

    public DenseInverse Clone() => new([.. _rows.Select(row => (double[])row.Clone())]);

    /// <summary>Replaces the basic column at a position by one with the given direction.</summary>
    public void Pivot(int position, double[] direction)
    {
        var pivotRow = _rows[position];
        Scale(pivotRow, 1 / direction[position]);
        for (var row = 0; row < _rows.Length; row++)
        {
            if (row != position && direction[row] != 0)
                AddScaled(_rows[row], pivotRow, -direction[row]);
        }
    }

    /// <summary>Grows by rows whose own columns become basic; each is given by what the present basic columns have in it.</summary>
    public void Grow(IReadOnlyList<double[]> basicEntries)
    {
        var (old, size) = (_rows.Length, _rows.Length + basicEntries.Count);
        for (var row = 0; row < old; row++)
            Array.Resize(ref _rows[row], size);
        Array.Resize(ref _rows, size);
        for (var added = 0; added < basicEntries.Count; added++)
        {
            var fresh = new double[size];
            for (var position = 0; position < old; position++)
            {
                if (basicEntries[added][position] != 0)
                    AddScaled(fresh, _rows[position], -basicEntries[added][position]);
            }
            fresh[old + added] = 1;
            _rows[old + added] = fresh;
        }
    }

    /// <summary>Keeps some positions and some entries; what goes must be rows whose own columns are basic.</summary>
    public void Shrink(int[] positions, int[] entries) => _rows = [.. positions.Select(position => entries.Select(entry => _rows[position][entry]).ToArray())];

    /// <summary>Computes the inverse anew from the basic columns, so that errors do not add up.</summary>
    /// <param name="basis">The matrix whose columns are the basic ones; it is destroyed.</param>
    public void Refactor(double[][] basis)
    {
        var size = _rows.Length;
        for (var row = 0; row < size; row++)
        {
            Array.Clear(_rows[row]);
            _rows[row][row] = 1;
        }
        for (var column = 0; column < size; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < size; row++)
            {
                if (Math.Abs(basis[row][column]) > Math.Abs(basis[pivot][column]))
                    pivot = row;
            }
            (basis[column], basis[pivot]) = (basis[pivot], basis[column]);
            (_rows[column], _rows[pivot]) = (_rows[pivot], _rows[column]);
            var scale = 1 / basis[column][column];
            Scale(basis[column], scale);
            Scale(_rows[column], scale);
            for (var row = 0; row < size; row++)
            {
                var factor = basis[row][column];
                if (row == column || factor == 0)
                    continue;
                AddScaled(basis[row], basis[column], -factor);
                AddScaled(_rows[row], _rows[column], -factor);
            }
        }
    }

    public static void AddScaled(double[] row, double[] other, double factor)
    {
        var target = MemoryMarshal.Cast<double, Vector<double>>(row.AsSpan());
        var source = MemoryMarshal.Cast<double, Vector<double>>(other.AsSpan(0, Math.Min(row.Length, other.Length)));
        var factors = new Vector<double>(factor);
        for (var i = 0; i < source.Length; i++)
            target[i] += source[i] * factors;
        for (var i = source.Length * Vector<double>.Count; i < Math.Min(row.Length, other.Length); i++)
            row[i] += other[i] * factor;
    }

    private static void Scale(double[] row, double factor)
    {
        for (var i = 0; i < row.Length; i++)
            row[i] *= factor;
    }
}
