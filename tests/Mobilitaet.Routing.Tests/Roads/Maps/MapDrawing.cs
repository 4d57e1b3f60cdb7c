namespace Mobilitaet.Routing.Tests.Roads.Maps;

/// <summary>Reads an ASCII drawing of streets into OSM elements.</summary>
/// <remarks>
/// Capital letters and digits are nodes; a column is 25 m and a row 50 m, so that <c>A---B</c> and two rows are 100 m each.
/// <c>-</c> and <c>|</c> are streets, with <c>&gt; &lt; ^ v</c> in them one-way. Lines below define:
/// <c>ABC highway=primary</c> one way through these nodes (drawn or not), <c>B barrier=bollard</c> a node's tags,
/// <c>no_left_turn AB &gt; B &gt; BD except=bicycle</c> a restriction (via a node, or ways). Values use <c>~</c> for a space.
/// </remarks>
internal sealed class MapDrawing
{
    private const double MetresPerDegree = 111_195.0797;
    private const double South = 51.2;
    private const double West = 9.9;
    private readonly List<(char From, char To, string? Oneway)> _links = [];
    private readonly Dictionary<string, long> _wayIds = [];
    private readonly HashSet<(char, char)> _covered = [];
    private long _nextId = 1000;

    private MapDrawing(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var first = Array.FindIndex(lines, line => line.Contains('=', StringComparison.Ordinal) || IsRestriction(line));
        var drawing = first < 0 ? lines : lines[..first];
        PlaceNodes(drawing);
        FindLinks(drawing);
        var definitions = first < 0 ? [] : lines[first..].Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        foreach (var definition in definitions.Where(d => !IsRestriction(d)))
            Define(definition);
        foreach (var (from, to, oneway) in _links.Where(link => !IsCovered(link.From, link.To)))
            AddWay($"{from}{to}", oneway is null ? [("highway", "residential")] : [("highway", "residential"), ("oneway", oneway)]);
        foreach (var definition in definitions.Where(IsRestriction))
            AddRestriction(definition);
    }

    public SmallOsm Osm { get; } = new();

    public Dictionary<char, GeoPoint> Positions { get; } = [];

    public static MapDrawing Read(string text) => new(text);

    private static bool IsNode(char c) => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c);

    private static bool IsRestriction(string line) => line.Contains(" > ", StringComparison.Ordinal);

    private void PlaceNodes(string[] drawing)
    {
        for (var row = 0; row < drawing.Length; row++)
        {
            for (var column = 0; column < drawing[row].Length; column++)
            {
                if (!IsNode(drawing[row][column]))
                    continue;
                var at = new GeoPoint(
                    South - (row * 50 / MetresPerDegree),
                    West + (column * 25 / MetresPerDegree / Math.Cos(double.DegreesToRadians(South))));
                Positions.Add(drawing[row][column], at);
                Osm.AddNode(drawing[row][column], at);
            }
        }
    }

    private void FindLinks(string[] drawing)
    {
        for (var row = 0; row < drawing.Length; row++)
        {
            for (var column = 0; column < drawing[row].Length; column++)
            {
                if (!IsNode(drawing[row][column]))
                    continue;
                Follow(drawing, row, column, 0, 1, "-><", '>', '<');
                Follow(drawing, row, column, 1, 0, "|v^", 'v', '^');
            }
        }
    }

    private void Follow(string[] drawing, int row, int column, int down, int right, string line, char along, char against)
    {
        var start = drawing[row][column];
        string? oneway = null;
        for (var length = 1; ; length++)
        {
            var (r, c) = (row + (down * length), column + (right * length));
            if (r >= drawing.Length || c >= drawing[r].Length)
                return;
            var sign = drawing[r][c];
            if (IsNode(sign) && length > 1)
            {
                _links.Add((start, sign, oneway));
                return;
            }
            if (!line.Contains(sign, StringComparison.Ordinal))
                return;
            oneway = sign == along ? "yes" : sign == against ? "-1" : oneway;
        }
    }

    private void Define(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var tags = Tags(parts[1..]);
        if (parts[0].Length == 1)
        {
            Osm.Nodes.Single(node => node.Id == parts[0][0]).Tags.AddRange(tags);
            return;
        }
        if (!tags.Exists(tag => tag.Key is "highway" or "route"))
            tags.Insert(0, ("highway", "residential"));
        var drawn = _links.Find(link => (link.From, link.To) == (parts[0][0], parts[0][1]) || (link.To, link.From) == (parts[0][0], parts[0][1]));
        if (drawn.Oneway is { } oneway && !tags.Exists(tag => tag.Key == "oneway"))
            tags.Add(("oneway", drawn.From == parts[0][0] ? oneway : oneway == "yes" ? "-1" : "yes"));
        for (var i = 1; i < parts[0].Length; i++)
            _covered.Add((parts[0][i - 1], parts[0][i]));
        AddWay(parts[0], tags);
    }

    private bool IsCovered(char from, char to) => _covered.Contains((from, to)) || _covered.Contains((to, from));

    private void AddWay(string letters, List<(string Key, string Value)> tags)
    {
        _wayIds.Add(letters, _nextId);
        Osm.Ways.Add(new SmallWay(_nextId++, [.. letters.Select(letter => (long)letter)], tags));
    }

    private void AddRestriction(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = Array.LastIndexOf(parts, ">") + 1;
        var members = parts[1..(last + 1)].Where(part => part != ">").ToArray();
        var tags = Tags(parts[(last + 1)..]);
        tags.Add(("type", "restriction"));
        if (parts[0] != "-")
            tags.Add(("restriction", parts[0]));
        var list = new List<(string, long, string)> { ("way", WayId(members[0]), "from"), ("way", WayId(members[^1]), "to") };
        foreach (var via in members[1..^1])
            list.Add(via.Length == 1 ? ("node", via[0], "via") : ("way", WayId(via), "via"));
        Osm.Relations.Add(new SmallRelation(_nextId++, list, tags));
    }

    private long WayId(string letters) =>
        _wayIds.TryGetValue(letters, out var id) ? id : _wayIds[new string([.. letters.Reverse()])];

    private static List<(string Key, string Value)> Tags(IEnumerable<string> parts) =>
        [.. parts.Select(part => part.Split('=', 2)).Select(pair => (pair[0], pair[1].Replace('~', ' ')))];
}
