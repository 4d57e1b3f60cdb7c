using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>Which rides must never be on board together.</summary>
internal static class ApartRides
{
    /// <summary>By ride; null when there are no such pairs.</summary>
    public static int[][]? Find(PoolProblem problem, CompiledRides rides)
    {
        if (problem.Terms.Apart.Count == 0)
            return null;
        var byId = problem.Requests.Select((request, index) => (request.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var ridesOf = Enumerable.Range(0, rides.Count).ToLookup(ride => rides.Request[ride]);
        var apart = new HashSet<int>[rides.Count];
        for (var ride = 0; ride < apart.Length; ride++)
            apart[ride] = [];
        foreach (var (first, second) in problem.Terms.Apart)
        {
            foreach (var left in ridesOf[byId[first]])
            {
                foreach (var right in ridesOf[byId[second]])
                {
                    apart[left].Add(right);
                    apart[right].Add(left);
                }
            }
        }
        return [.. apart.Select(others => others.Order().ToArray())];
    }
}
