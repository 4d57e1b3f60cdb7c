namespace Mobilitaet.Routing.Transit.Queries;

/// <summary>A set of stops, each once, emptied without touching every stop.</summary>
internal sealed class StopList
{
    private int[] _stamps = [];
    private int[] _stops = [];
    private int _stamp;
    private int _count;

    public ReadOnlySpan<int> Stops => _stops.AsSpan(0, _count);

    public int Count => _count;

    public void Start(int stopCount)
    {
        if (_stamps.Length < stopCount)
        {
            _stamps = new int[stopCount];
            _stops = new int[stopCount];
            _stamp = 0;
        }
        Clear();
    }

    public void Clear()
    {
        _count = 0;
        if (++_stamp == int.MaxValue)
        {
            _stamps.AsSpan().Clear();
            _stamp = 1;
        }
    }

    public void Add(int stop)
    {
        if (_stamps[stop] == _stamp)
            return;
        _stamps[stop] = _stamp;
        _stops[_count++] = stop;
    }
}
