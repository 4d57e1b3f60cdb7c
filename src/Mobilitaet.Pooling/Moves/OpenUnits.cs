using Mobilitaet.Pooling.Construction;

namespace Mobilitaet.Pooling.Moves;

/// <summary>The units that are not served, with what that costs in the search.</summary>
internal sealed class OpenUnits
{
    private readonly CompiledProblem _problem;
    private readonly List<int> _open = [];
    private readonly List<int> _kept = [];
    private readonly bool[] _isOpen;

    public OpenUnits(CompiledProblem problem)
    {
        _problem = problem;
        _isOpen = new bool[problem.Units.Length];
    }

    public IReadOnlyList<int> Units => _open;

    public int Count => _open.Count;

    public int People { get; private set; }

    public int Requests { get; private set; }

    public void Add(int unit)
    {
        if (_isOpen[unit])
            return;
        _isOpen[unit] = true;
        _open.Add(unit);
        Count1(unit, 1);
    }

    public bool Contains(int unit) => _isOpen[unit];

    public void Close(int unit)
    {
        if (!_isOpen[unit])
            return;
        _isOpen[unit] = false;
        _open.Remove(unit);
        Count1(unit, -1);
    }

    public void Begin()
    {
        _kept.Clear();
        _kept.AddRange(_open);
    }

    public void TakeBack()
    {
        foreach (var unit in _open)
        {
            _isOpen[unit] = false;
            Count1(unit, -1);
        }
        _open.Clear();
        foreach (var unit in _kept)
            Add(unit);
    }

    private void Count1(int unit, int sign)
    {
        People += sign * _problem.Units[unit].People;
        Requests += sign * _problem.Units[unit].Requests.Length;
    }
}
