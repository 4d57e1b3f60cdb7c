using Mobilitaet.Routing.Tests.Roads.Maps;

namespace Mobilitaet.Routing.Tests.Roads.Towns;

/// <summary>Spells a town's turn restrictions out as forbidden sequences of directed segments.</summary>
internal sealed class TownSigns(SmallOsm osm, TownOracle town)
{
    private readonly Dictionary<string, HashSet<char>> _mandatory = [];

    /// <param name="joints">Receives the nodes that signs speak of.</param>
    public List<string> List(HashSet<long> joints)
    {
        var bans = new List<string>();
        foreach (var relation in osm.Relations)
        {
            var only = relation.Tags.Exists(tag => tag.Key == "restriction" && tag.Value.StartsWith("only_", StringComparison.Ordinal));
            foreach (var sequence in Spell(relation))
            {
                joints.UnionWith(sequence[..^1].Select(town.Head));
                if (only)
                    (_mandatory.TryGetValue(sequence[..^1], out var allowed) ? allowed : _mandatory[sequence[..^1]] = []).Add(sequence[^1]);
                else
                    bans.Add(sequence);
            }
        }
        foreach (var (beginning, allowed) in _mandatory)
            bans.AddRange(town.Onward(beginning[^1]).Where(next => !allowed.Contains(next)).Select(next => beginning + next));
        return bans;
    }

    private IEnumerable<string> Spell(SmallRelation relation)
    {
        var from = town.OfWay(Member(relation, "from")).ToList();
        var to = town.OfWay(Member(relation, "to")).ToList();
        var via = relation.Members.Single(member => member.Role == "via");
        if (via.Kind == "node")
        {
            return from.Where(d => town.Head(d) == via.Id)
                .SelectMany(arriving => to.Where(d => town.Tail(d) == via.Id).Where(leaving => Means(relation, arriving, leaving)).Select(leaving => $"{arriving}{leaving}"));
        }
        var runs = from.Select(arriving => ShortestRun(arriving, town.OfWay(via.Id).ToList(), to)).OfType<string>();
        return runs.SelectMany(run => to.Where(d => town.Tail(d) == town.Head(run[^1])).Select(leaving => run + leaving));
    }

    /// <summary>On a street that passes the sign and is both from and to, the sign's name tells turning round from going on.</summary>
    private static bool Means(SmallRelation relation, char arriving, char leaving)
    {
        if (Member(relation, "from") != Member(relation, "to"))
            return true;
        var turnsRound = leaving == TownOracle.Reverse(arriving);
        var goesOn = Math.Abs(leaving - arriving) == 2;
        var sign = relation.Tags.Single(tag => tag.Key == "restriction").Value;
        return sign.EndsWith("u_turn", StringComparison.Ordinal) ? turnsRound
            : sign.EndsWith("straight_on", StringComparison.Ordinal) ? goesOn : !turnsRound && !goesOn;
    }

    /// <summary>From the end of a directed segment along the via street to where the to street begins.</summary>
    private string? ShortestRun(char arriving, List<char> via, List<char> to)
    {
        var runs = new Queue<string>([$"{arriving}"]);
        while (runs.TryDequeue(out var run) && run.Length < 20)
        {
            foreach (var next in via.Where(d => town.Tail(d) == town.Head(run[^1]) && d != TownOracle.Reverse(run[^1]) && !run.Contains(d, StringComparison.Ordinal)))
            {
                if (to.Exists(d => town.Tail(d) == town.Head(next)))
                    return run + next;
                runs.Enqueue(run + next);
            }
        }
        return null;
    }

    private static long Member(SmallRelation relation, string role) => relation.Members.Single(member => member.Role == role).Id;
}
