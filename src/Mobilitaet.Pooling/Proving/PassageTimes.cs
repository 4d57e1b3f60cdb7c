namespace Mobilitaet.Pooling.Proving;

/// <summary>
/// When a car can pass one stop, or two in a row, with given parties on board before and after, whatever order they get in and out:
/// the widest window over all orders, empty when no order keeps all windows and longest rides.
/// </summary>
internal sealed class PassageTimes(ProofDay day)
{
    // Beyond so many tried orders the window is not narrowed: it stays valid and time stays bounded.
    private const int MostOrders = 3000;

    private readonly SequenceTimes _sequence = new(day);
    private int[] _before = [];
    private int[] _after = [];
    private int[] _passed = [];
    private int _position;
    private int _tried;

    public int Earliest { get; private set; }

    public int Latest { get; private set; }

    /// <summary>Finds the window of the first passed stop; false when it is empty.</summary>
    /// <param name="pickedUp">Ways picked up before the passed stops, in any order.</param>
    /// <param name="passed">One stop or two.</param>
    /// <param name="droppedOff">Ways dropped off after them, in any order.</param>
    public bool TryPass(int[] pickedUp, int[] passed, int[] droppedOff)
    {
        (_before, _passed, _after) = (pickedUp, passed, droppedOff);
        (Earliest, Latest, _tried) = (int.MaxValue, int.MinValue, 0);
        _sequence.Clear();
        TryBefore(0);
        if (_tried >= MostOrders)
            (Earliest, Latest) = (day.Earliest[passed[0]], day.Latest[passed[0]]);
        return Earliest <= Latest;
    }

    private void TryBefore(int used)
    {
        var any = false;
        for (var i = 0; i < _before.Length; i++)
        {
            if ((used & (1 << i)) != 0)
                continue;
            any = true;
            if (!_sequence.TryAppend(2 * _before[i]))
                continue;
            TryBefore(used | (1 << i));
            _sequence.RemoveLast();
        }
        if (!any)
            Pass();
    }

    private void Pass()
    {
        var length = _sequence.Length;
        _position = length;
        var fits = true;
        foreach (var stop in _passed)
            fits = fits && _sequence.TryAppend(stop);
        if (fits)
            TryAfter(0);
        while (_sequence.Length > length)
            _sequence.RemoveLast();
    }

    private void TryAfter(int used)
    {
        if (++_tried >= MostOrders)
            return;
        var any = false;
        for (var i = 0; i < _after.Length; i++)
        {
            if ((used & (1 << i)) != 0)
                continue;
            any = true;
            if (!_sequence.TryAppend((2 * _after[i]) + 1))
                continue;
            TryAfter(used | (1 << i));
            _sequence.RemoveLast();
        }
        if (any || _sequence.FindEarliest(_position) is not { } earliest)
            return;
        Earliest = Math.Min(Earliest, earliest);
        Latest = Math.Max(Latest, _sequence.FindLatest(_position));
    }
}
