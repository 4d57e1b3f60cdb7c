namespace Mobilitaet.Pooling.Proving;

/// <summary>
/// The earliest and latest moment of one stop of a sequence, with windows, shortest legs and longest rides: the least and the greatest solution of
/// the simple temporal network (Dechter, Meiri and Pearl 1991).
/// </summary>
internal sealed class SequenceTimes(ProofDay day)
{
    private readonly int[] _pickedAt = new int[day.Ways.Length];
    private int[] _stops = new int[32];
    private int[] _time = new int[32];
    private int[] _leg = new int[32];

    public int Length { get; private set; }

    /// <summary>The begin of the last stop when nothing later is known; ride times are not regarded.</summary>
    public int End => Length == 0 ? 0 : _time[Length - 1];

    public void Clear() => Length = 0;

    public void RemoveLast() => Length--;

    /// <summary>Appends a stop; false, and nothing appended, when its window is missed.</summary>
    public bool TryAppend(int stop)
    {
        if (Length == _stops.Length)
        {
            Array.Resize(ref _stops, 2 * Length);
            Array.Resize(ref _time, 2 * Length);
            Array.Resize(ref _leg, 2 * Length);
        }
        var time = day.Earliest[stop];
        if (Length > 0)
        {
            _leg[Length - 1] = day.ShortestLeg(_stops[Length - 1], stop);
            time = (int)Math.Max(time, _time[Length - 1] + (long)_leg[Length - 1]);
        }
        if (time > day.Latest[stop])
            return false;
        (_stops[Length], _time[Length]) = (stop, time);
        if ((stop & 1) == 0)
            _pickedAt[stop >> 1] = Length;
        Length++;
        return true;
    }

    /// <summary>The earliest begin at a position; null when the whole sequence cannot be driven. Every drop-off has its pickup before it.</summary>
    public int? FindEarliest(int position)
    {
        Span<int> time = stackalloc int[Length];
        for (var i = 0; i < Length; i++)
            time[i] = day.Earliest[_stops[i]];
        // The least solution needs each longest ride at most once on its critical path; more rounds mean a contradiction.
        for (var round = 0; round <= Length / 2; round++)
        {
            var raised = false;
            for (var i = 0; i < Length; i++)
            {
                if (i > 0)
                    time[i] = Math.Max(time[i], time[i - 1] + _leg[i - 1]);
                if (time[i] > day.Latest[_stops[i]])
                    return null;
            }
            for (var i = Length - 1; i >= 0; i--)
            {
                if ((_stops[i] & 1) == 0)
                    continue;
                var pickup = _pickedAt[_stops[i] >> 1];
                var needed = time[i] - day.MaximumRide[_stops[i] >> 1] - day.Service[_stops[pickup]];
                if (needed > time[pickup])
                    (time[pickup], raised) = (needed, true);
            }
            if (!raised)
                return time[position];
        }
        return null;
    }

    /// <summary>The latest begin at a position of a sequence that can be driven.</summary>
    public int FindLatest(int position)
    {
        Span<int> time = stackalloc int[Length];
        for (var i = 0; i < Length; i++)
            time[i] = day.Latest[_stops[i]];
        for (var lowered = true; lowered;)
        {
            lowered = false;
            for (var i = Length - 2; i >= 0; i--)
                time[i] = Math.Min(time[i], time[i + 1] - _leg[i]);
            for (var i = 0; i < Length; i++)
            {
                if ((_stops[i] & 1) == 0)
                    continue;
                var pickup = _pickedAt[_stops[i] >> 1];
                var allowed = time[pickup] + day.MaximumRide[_stops[i] >> 1] + day.Service[_stops[pickup]];
                if (allowed < time[i])
                    (time[i], lowered) = (allowed, true);
            }
        }
        return time[position];
    }
}
