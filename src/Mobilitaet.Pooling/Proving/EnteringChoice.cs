namespace Mobilitaet.Pooling.Proving;

/// <summary>Chooses the column that gains most, or nearly: the best of the last look at all columns are asked first.</summary>
internal sealed class EnteringChoice(MasterColumns columns)
{
    private const int Most = 12;

    private readonly List<(int Column, double Reduced)> _looked = [];
    private int _worst;
    private double _enough;

    /// <summary>Forgets the last look, after columns or costs changed.</summary>
    public void Clear() => _looked.Clear();

    /// <summary>Null when no column gains.</summary>
    public int? Find(double[] prices)
    {
        var (best, entering) = (0.0, (int?)null);
        foreach (var (column, _) in _looked)
        {
            var reduced = columns.Reduced(column, prices);
            if (reduced < best && columns.Gains(column, reduced))
                (best, entering) = (reduced, column);
        }
        if (entering is not null && best < _enough)
            return entering;
        Look(prices);
        (best, entering) = (0.0, null);
        foreach (var (column, reduced) in _looked)
        {
            if (reduced < best)
                (best, entering) = (reduced, column);
        }
        _enough = best / 2;
        return entering;
    }

    private void Look(double[] prices)
    {
        _looked.Clear();
        var least = 0.0;
        for (var column = -prices.Length; column < columns.Count; column++)
        {
            var reduced = columns.Reduced(column, prices);
            if (reduced >= least || !columns.Gains(column, reduced))
                continue;
            if (_looked.Count < Most)
                _looked.Add((column, reduced));
            else
                _looked[_worst] = (column, reduced);
            if (_looked.Count == Most)
                least = FindWorst();
        }
    }

    private double FindWorst()
    {
        _worst = 0;
        for (var i = 1; i < Most; i++)
        {
            if (_looked[i].Reduced > _looked[_worst].Reduced)
                _worst = i;
        }
        return _looked[_worst].Reduced;
    }
}
