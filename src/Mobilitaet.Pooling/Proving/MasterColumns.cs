using System.Runtime.InteropServices;

namespace Mobilitaet.Pooling.Proving;

/// <summary>The columns of a linear program whose entries are whole: each is the list of its rows. Every row has an own column, which is ~row.</summary>
internal sealed class MasterColumns
{
    private const double LeastGain = 1e-10;

    private readonly int _covering;
    private readonly double _penalty;
    private readonly List<int[]> _rows;
    private readonly List<double> _costs;
    private readonly List<bool> _isOut;

    /// <param name="covering">How many rows must add up to 1; what leaves one of them empty is its own column.</param>
    /// <param name="penalty">What the own column of such a row costs.</param>
    public MasterColumns(int covering, double penalty) => (_covering, _penalty, _rows, _costs, _isOut) = (covering, penalty, [], [], []);

    private MasterColumns(MasterColumns other) =>
        (_covering, _penalty, _rows, _costs, _isOut) = (other._covering, other._penalty, [.. other._rows], [.. other._costs], [.. other._isOut]);

    public int Count => _rows.Count;

    public ReadOnlySpan<int[]> Rows => CollectionsMarshal.AsSpan(_rows);

    public MasterColumns Clone() => new(this);

    /// <summary>Adds a column; a row that is named twice counts twice.</summary>
    public int Add(int[] rows, double cost)
    {
        _rows.Add(rows);
        _costs.Add(cost);
        _isOut.Add(false);
        return _rows.Count - 1;
    }

    public void TakeOut(int column) => _isOut[column] = true;

    public bool IsOut(int column) => column >= 0 && _isOut[column];

    public double Cost(int column) => column >= 0 ? _costs[column] : ~column < _covering ? _penalty : 0;

    public void SetCost(int column, double cost) => _costs[column] = cost;

    public void AddRow(int column, int row) => _rows[column] = [.. _rows[column], row];

    /// <summary>Gives rows new numbers; -1 for those that go.</summary>
    public void Renumber(int[] number)
    {
        for (var column = 0; column < _rows.Count; column++)
            _rows[column] = [.. _rows[column].Where(row => number[row] >= 0).Select(row => number[row])];
    }

    /// <summary>Forgets all but these columns, ascending.</summary>
    public void Keep(int[] kept)
    {
        for (var i = 0; i < kept.Length; i++)
            (_rows[i], _costs[i], _isOut[i]) = (_rows[kept[i]], _costs[kept[i]], _isOut[kept[i]]);
        _rows.RemoveRange(kept.Length, _rows.Count - kept.Length);
        _costs.RemoveRange(kept.Length, _costs.Count - kept.Length);
        _isOut.RemoveRange(kept.Length, _isOut.Count - kept.Length);
    }

    public double Reduced(int column, double[] prices)
    {
        if (column < 0)
            return Cost(column) - prices[~column];
        var cost = _costs[column];
        foreach (var row in _rows[column])
            cost -= prices[row];
        return cost;
    }

    /// <summary>A row of the inverse times a column.</summary>
    public double Entry(double[] inverse, int column)
    {
        if (column < 0)
            return inverse[~column];
        var sum = 0.0;
        foreach (var row in _rows[column])
            sum += inverse[row];
        return sum;
    }

    /// <summary>Whether a reduced cost is below 0 by more than roundings.</summary>
    public bool Gains(int column, double reduced) =>
        reduced < -LeastGain && (column < 0 || (!_isOut[column] && reduced < -LeastGain * Math.Abs(_costs[column])));
}
