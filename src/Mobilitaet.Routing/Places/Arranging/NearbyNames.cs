using Mobilitaet.Routing.Places.Names;

namespace Mobilitaet.Routing.Places.Arranging;

/// <summary>Finds things of the same name close by: a hash over folded name and grid cell.</summary>
internal sealed class NearbyNames<T>
{
    private const int CellE7 = 200_000;
    private readonly Dictionary<(string Key, int Row, int Column), List<(T Item, GeoPoint At)>> _cells = [];
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public string KeyOf(string name)
    {
        if (!_keys.TryGetValue(name, out var key))
            _keys.Add(name, key = NameFolding.Key(name));
        return key;
    }

    public void Add(string name, int latitudeE7, int longitudeE7, T item)
    {
        var cell = (KeyOf(name), latitudeE7 / CellE7, longitudeE7 / CellE7);
        if (!_cells.TryGetValue(cell, out var items))
            _cells.Add(cell, items = []);
        items.Add((item, new GeoPoint(latitudeE7 / 1e7, longitudeE7 / 1e7)));
    }

    /// <summary>The closest thing of this name within <paramref name="metres"/> (at most about 1,200), or the default.</summary>
    public T? FindNearest(string name, int latitudeE7, int longitudeE7, double metres, Func<T, bool>? isWanted = null)
    {
        var key = KeyOf(name);
        var from = new GeoPoint(latitudeE7 / 1e7, longitudeE7 / 1e7);
        T? nearest = default;
        for (var row = (latitudeE7 / CellE7) - 1; row <= (latitudeE7 / CellE7) + 1; row++)
        {
            for (var column = (longitudeE7 / CellE7) - 1; column <= (longitudeE7 / CellE7) + 1; column++)
            {
                if (!_cells.TryGetValue((key, row, column), out var items))
                    continue;
                foreach (var (item, at) in items)
                {
                    var away = from.MetresTo(at);
                    if (away > metres || isWanted?.Invoke(item) == false)
                        continue;
                    metres = away;
                    nearest = item;
                }
            }
        }
        return nearest;
    }
}
