namespace Mobilitaet.Routing.Roads.Hierarchies;

/// <summary>An indexed binary min-heap of all nodes by priority; priorities can rise and fall.</summary>
internal sealed class NodeQueue
{
    private readonly int[] _heap;
    private readonly int[] _place;
    private readonly long[] _priority;
    private int _count;

    /// <param name="priority">The priority of each node; taken over.</param>
    public NodeQueue(long[] priority)
    {
        _priority = priority;
        _heap = new int[priority.Length];
        _place = new int[priority.Length];
        for (var node = 0; node < priority.Length; node++)
        {
            _heap[node] = node;
            _place[node] = node;
        }
        _count = priority.Length;
        for (var at = (_count / 2) - 1; at >= 0; at--)
            Sink(at);
    }

    public int Count => _count;

    public int Pop()
    {
        var top = _heap[0];
        var last = _heap[--_count];
        if (_count > 0)
        {
            Put(0, last);
            Sink(0);
        }
        return top;
    }

    public void Update(int node, long priority)
    {
        var old = _priority[node];
        _priority[node] = priority;
        if (priority < old)
            Rise(_place[node]);
        else if (priority > old)
            Sink(_place[node]);
    }

    // Ties fall to the lower node, so that the hierarchy is the same on every run.
    private bool Before(int a, int b) => _priority[a] < _priority[b] || (_priority[a] == _priority[b] && a < b);

    private void Put(int at, int node)
    {
        _heap[at] = node;
        _place[node] = at;
    }

    private void Rise(int at)
    {
        var node = _heap[at];
        while (at > 0 && Before(node, _heap[(at - 1) / 2]))
        {
            Put(at, _heap[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        Put(at, node);
    }

    private void Sink(int at)
    {
        var node = _heap[at];
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= _count)
                break;
            if (child + 1 < _count && Before(_heap[child + 1], _heap[child]))
                child++;
            if (!Before(_heap[child], node))
                break;
            Put(at, _heap[child]);
            at = child;
        }
        Put(at, node);
    }
}
