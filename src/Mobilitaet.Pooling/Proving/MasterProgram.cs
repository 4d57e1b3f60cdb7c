namespace Mobilitaet.Pooling.Proving;

/// <summary>
/// A linear program that grows by columns and limits: least cost such that every covering row adds up to 1 and every limiting row stays within its limit.
/// Revised simplex with a dense inverse, dual after limits were added or columns taken out, primal after columns were added.
/// Rounding does no harm: its prices only steer a search whose bounds are computed in whole numbers.
/// </summary>
internal sealed class MasterProgram
{
    private const double Tolerance = 1e-9;
    private const double RatioTolerance = 1e-12;
    private const double MostDisorder = 1e-7;
    private const double Broken = 1e-7;
    private const double LeastPivot = 1e-5;
    private const double Slip = 1e-8;
    private const int PivotsBetweenRefactoring = 300;

    private readonly MasterColumns _columns;
    private readonly EnteringChoice _choice;
    private readonly DenseInverse _inverse;
    private readonly List<(int Column, double Entry, double Ratio)> _candidates = [];
    private double[] _limit;
    private double[] _value;
    private int[] _basis;
    private double[] _price;
    private double[] _direction;
    private int _pivots;

    /// <param name="covering">How many rows must add up to 1.</param>
    /// <param name="limits">The limits of the rows after them.</param>
    /// <param name="penalty">What leaving a covering row empty costs.</param>
    public MasterProgram(int covering, IReadOnlyList<int> limits, double penalty)
    {
        var rows = covering + limits.Count;
        (_columns, _inverse) = (new MasterColumns(covering, penalty), new DenseInverse(rows));
        _choice = new EnteringChoice(_columns);
        (_limit, _value, _price, _direction, _basis) = (new double[rows], new double[rows], new double[rows], new double[rows], new int[rows]);
        for (var row = 0; row < rows; row++)
        {
            _limit[row] = Disorder(row, row < covering ? 1 : limits[row - covering]);
            (_basis[row], _value[row], _price[row]) = (~row, _limit[row], _columns.Cost(~row));
        }
    }

    private MasterProgram(MasterProgram other)
    {
        (_columns, _inverse) = (other._columns.Clone(), other._inverse.Clone());
        _choice = new EnteringChoice(_columns);
        (_limit, _value, _price, _direction, _basis) = ([.. other._limit], [.. other._value], [.. other._price], [.. other._direction], [.. other._basis]);
    }

    public int RowCount => _limit.Length;

    /// <summary>The price of each row.</summary>
    public ReadOnlySpan<double> Prices => _price;

    public double Value => Enumerable.Range(0, RowCount).Sum(row => _columns.Cost(_basis[row]) * _value[row]);

    public MasterProgram Clone() => new(this);

    /// <summary>Adds a column; a row that is named twice counts twice.</summary>
    public int Add(int[] rows, double cost) => _columns.Add(rows, cost);

    public double ReducedCost(int[] rows, double cost)
    {
        foreach (var row in rows)
            cost -= _price[row];
        return cost;
    }

    /// <summary>The share of each column in the present solution; ~row stands for a row's own column.</summary>
    public IEnumerable<(int Column, double Share)> Shares() => _basis.Select((column, row) => (column, _value[row]));

    /// <summary>Forgets all columns but the basic ones and the best; the numbers of those that stay, in their new order.</summary>
    public int[] Forget(int most)
    {
        var basic = _basis.Where(column => column >= 0).ToHashSet();
        int[] kept =
        [
            .. Enumerable.Range(0, _columns.Count).Where(column => basic.Contains(column) || !_columns.IsOut(column))
                .OrderBy(column => basic.Contains(column) ? double.NegativeInfinity : _columns.Reduced(column, _price)).Take(Math.Max(most, basic.Count)).Order(),
        ];
        var number = Enumerable.Range(0, kept.Length).ToDictionary(index => kept[index]);
        _columns.Keep(kept);
        for (var row = 0; row < RowCount; row++)
            _basis[row] = _basis[row] < 0 ? _basis[row] : number[_basis[row]];
        return kept;
    }

    /// <summary>Takes columns out.</summary>
    public void Forbid(IEnumerable<int> columns)
    {
        foreach (var column in columns)
            _columns.TakeOut(column);
    }

    /// <summary>Adds rows with limit 1, given by their columns.</summary>
    public void AddLimits(IReadOnlyList<IReadOnlyList<int>> limits)
    {
        var (old, size) = (RowCount, RowCount + limits.Count);
        var position = new Dictionary<int, int>();
        for (var row = 0; row < old; row++)
            position[_basis[row]] = row;
        var entries = new List<double[]>();
        foreach (var limit in limits)
        {
            var entry = new double[old];
            foreach (var column in limit)
            {
                _columns.AddRow(column, old + entries.Count);
                if (position.TryGetValue(column, out var row))
                    entry[row]++;
            }
            entries.Add(entry);
        }
        _inverse.Grow(entries);
        Array.Resize(ref _limit, size);
        Array.Resize(ref _basis, size);
        Array.Resize(ref _value, size);
        Array.Resize(ref _price, size);
        _direction = new double[size];
        for (var row = old; row < size; row++)
        {
            (_limit[row], _basis[row]) = (Disorder(row, 1), ~row);
            _value[row] = _limit[row] - Enumerable.Range(0, old).Sum(other => entries[row - old][other] * _value[other]);
        }
    }

    /// <summary>Drops limits that leave room; false for those that do not. Rows behind them move up.</summary>
    public void DropLimits(IReadOnlyList<int> rows)
    {
        var gone = rows.ToHashSet();
        int[] positions = [.. Enumerable.Range(0, RowCount).Where(position => !(_basis[position] < 0 && gone.Contains(~_basis[position])))];
        int[] entries = [.. Enumerable.Range(0, RowCount).Where(row => !gone.Contains(row))];
        var number = new int[RowCount];
        Array.Fill(number, -1);
        for (var i = 0; i < entries.Length; i++)
            number[entries[i]] = i;
        _inverse.Shrink(positions, entries);
        _columns.Renumber(number);
        (_limit, _price) = ([.. entries.Select(row => _limit[row])], [.. entries.Select(row => _price[row])]);
        (_value, _basis) = ([.. positions.Select(position => _value[position])], [.. positions.Select(position => _basis[position] < 0 ? ~number[~_basis[position]] : _basis[position])]);
        _direction = new double[entries.Length];
    }

    /// <summary>Whether a row's own column is basic, so that it may be dropped.</summary>
    public bool LeavesRoom(int row) => Array.IndexOf(_basis, ~row) >= 0;

    /// <summary>Repairs what limits and columns taken out have broken, within a number of steps; the value never falls.</summary>
    public bool TryRepair(int most, Func<bool> isStopped)
    {
        for (var pivots = 0; FindBroken() is { } broken; pivots++)
        {
            if (pivots == most || isStopped() || !double.IsFinite(_value[broken]) || FindRepairing(broken) is not { } repairing)
                return false;
            SetDirection(repairing);
            Pivot(repairing, broken);
        }
        return true;
    }

    /// <summary>Changes what a column costs; <see cref="Solve"/> goes on from there.</summary>
    public void SetCosts(Func<int, double> costOf)
    {
        for (var column = 0; column < _columns.Count; column++)
            _columns.SetCost(column, costOf(column));
        SetPrices();
    }

    /// <summary>Changes all limits by a small random share, so that other prices of the same value become the best ones.</summary>
    public void Shake(Random random, double share)
    {
        for (var row = 0; row < RowCount; row++)
            _limit[row] = Disorder(row, Math.Round(_limit[row]) * (1 + (share * ((2 * random.NextDouble()) - 1))));
        SetValues();
    }

    public void Solve(Func<bool> isStopped)
    {
        var most = (20 * RowCount) + 2000;
        if (!TryRepair(10 * RowCount, isStopped))
        {
            Restart();
        }
        _choice.Clear();
        // A program that stands still through roundings is left as it is: any prices give a valid bound.
        for (var pivots = 0; pivots < most && !isStopped(); pivots++)
        {
            if (_choice.Find(_price) is not { } entering)
                return;
            SetDirection(entering);
            var leaving = FindLeaving();
            if (leaving < 0)
                return;
            Pivot(entering, leaving);
        }
    }

    // A little disorder keeps a degenerate program from standing still.
    private static double Disorder(int row, double limit) => limit + ((((uint)row + 1) * 2654435761u / (double)uint.MaxValue) * MostDisorder);

    private void SetDirection(int column)
    {
        for (var i = 0; i < _direction.Length; i++)
            _direction[i] = _columns.Entry(_inverse[i], column);
    }

    private int FindLeaving()
    {
        var (least, leaving) = (double.MaxValue, -1);
        for (var row = 0; row < _direction.Length; row++)
        {
            // What was taken out must not come back.
            var isOut = _direction[row] < -LeastPivot && _columns.IsOut(_basis[row]);
            if (_direction[row] <= Tolerance && !isOut)
                continue;
            var ratio = isOut ? 0 : Math.Max(0, _value[row]) / _direction[row];
            if (ratio < least - RatioTolerance || (ratio < least + RatioTolerance && leaving >= 0 && Math.Abs(_direction[row]) > Math.Abs(_direction[leaving])))
                (least, leaving) = (Math.Min(ratio, least), row);
        }
        return leaving;
    }

    /// <summary>The basic column that is farthest below 0, or above 0 though it was taken out.</summary>
    private int? FindBroken()
    {
        var (most, broken) = (Broken, (int?)null);
        for (var row = 0; row < _value.Length; row++)
        {
            var by = _columns.IsOut(_basis[row]) ? Math.Abs(_value[row]) : -_value[row];
            if (by > most || double.IsNaN(by))
                (most, broken) = (by, row);
        }
        return broken;
    }

    /// <summary>Of the columns that keep reduced costs from falling below 0 (nearly, as Harris 1973) the one with the safest pivot.</summary>
    private int? FindRepairing(int broken)
    {
        var (inverse, sign) = (_inverse[broken], _value[broken] < 0 ? -1 : 1);
        var most = double.MaxValue;
        _candidates.Clear();
        for (var column = -RowCount; column < _columns.Count; column++)
        {
            if (_columns.IsOut(column))
                continue;
            var entry = sign * _columns.Entry(inverse, column);
            if (entry < LeastPivot || column == _basis[broken])
                continue;
            var reduced = Math.Max(0, _columns.Reduced(column, _price));
            most = Math.Min(most, (reduced + Slip) / entry);
            _candidates.Add((column, entry, reduced / entry));
        }
        var (best, chosen) = (0.0, (int?)null);
        foreach (var (column, entry, ratio) in _candidates)
        {
            if (ratio <= most && entry > best)
                (best, chosen) = (entry, column);
        }
        return chosen;
    }

    /// <summary>Begins again with every row's own column.</summary>
    private void Restart()
    {
        for (var row = 0; row < RowCount; row++)
            _basis[row] = ~row;
        Refactor();
    }

    private void Pivot(int entering, int leaving)
    {
        var reduced = _columns.Reduced(entering, _price);
        var step = Math.Max(0, _value[leaving] / _direction[leaving]);
        for (var row = 0; row < _value.Length; row++)
            _value[row] -= step * _direction[row];
        (_value[leaving], _basis[leaving]) = (step, entering);
        _inverse.Pivot(leaving, _direction);
        DenseInverse.AddScaled(_price, _inverse[leaving], reduced);
        if (++_pivots % PivotsBetweenRefactoring == 0)
            Refactor();
    }

    private void Refactor()
    {
        var basis = new double[RowCount][];
        for (var row = 0; row < RowCount; row++)
            basis[row] = new double[RowCount];
        for (var position = 0; position < RowCount; position++)
        {
            if (_basis[position] < 0)
                basis[~_basis[position]][position] = 1;
            else
            {
                foreach (var row in _columns.Rows[_basis[position]])
                    basis[row][position] += 1;
            }
        }
        _inverse.Refactor(basis);
        SetValues();
        SetPrices();
    }

    private void SetValues()
    {
        for (var row = 0; row < RowCount; row++)
        {
            var (inverse, value) = (_inverse[row], 0.0);
            for (var other = 0; other < inverse.Length; other++)
                value += inverse[other] * _limit[other];
            _value[row] = value;
        }
    }

    private void SetPrices()
    {
        Array.Clear(_price);
        for (var row = 0; row < RowCount; row++)
            DenseInverse.AddScaled(_price, _inverse[row], _columns.Cost(_basis[row]));
    }
}
