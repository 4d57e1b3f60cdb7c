using Mobilitaet.Pooling.Construction;

namespace Mobilitaet.Pooling.Moves;

/// <summary>The units that are not served, with what that costs in the search.</summary>
internal sealed class OpenUnits
{
    private readonly CompiledProblem _problem;
    private readonly List<int> _open = [];
    private readonly List<int> _kept = [];
    private readonly bool[] _isOpen;
    private readonly bool[] _isObliged;

    public OpenUnits(CompiledProblem problem)
    {
        _problem = problem;
        _isOpen = new bool[problem.Units.Length];
        _isObliged = new bool[problem.Units.Length];
    }

    public IReadOnlyList<int> Units => _open;

    public int Count => _open.Count;

    public int People { get; private set; }

    public int Requests { get; private set; }

    /// <summary>Units of which a ride stands, so that the others must be served.</summary>
    public int Obliged { get; private set; }

    /// <summary>Declares that a ride of the unit stands.</summary>
    public void Oblige(int unit) => _isObliged[unit] = true;

    public bool IsObliged(int unit) => _isObliged[unit];

    public void Add(int unit)
    {
        if (_isOpen[unit])
            return;
        _isOpen[unit] = true;
        _open.Add(unit);
        Weigh(unit, 1);
    }

    public bool Contains(int unit) => _isOpen[unit];

    public void Close(int unit)
    {
        if (!_isOpen[unit])
            return;
        _isOpen[unit] = false;
        _open.Remove(unit);
        Weigh(unit, -1);
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
            Weigh(unit, -1);
        }
        _open.Clear();
        foreach (var unit in _kept)
            Add(unit);
    }

    private void Weigh(int unit, int sign)
    {
        Obliged += _isObliged[unit] ? sign : 0;
        People += sign * _problem.Units[unit].People;
        Requests += sign * _problem.Units[unit].Requests.Length;
    }
}
