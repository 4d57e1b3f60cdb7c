using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>Joins requests that travel together, also over several groups, to units.</summary>
internal static class UnitCompiler
{
    public static RideUnit[] Compile(PoolProblem problem, CompiledRides rides)
    {
        var first = new int[problem.Requests.Count];
        Array.Fill(first, -1);
        for (var ride = rides.Count - 1; ride >= 0; ride--)
            first[rides.Request[ride]] = ride;
        return [.. Groups(problem).Select((requests, index) => Create(problem, rides, first, requests, index))];
    }

    private static RideUnit Create(PoolProblem problem, CompiledRides rides, int[] first, int[] requests, int index)
    {
        var all = requests.SelectMany(request => Enumerable.Range(first[request], problem.Requests[request].Rides.Count))
            .OrderBy(ride => rides.Index[ride]).ThenBy(ride => rides.Request[ride]);
        return new RideUnit(index, requests, [.. all], requests.Sum(request => problem.Requests[request].People), requests.Length > 1);
    }

    private static IEnumerable<int[]> Groups(PoolProblem problem)
    {
        var root = Enumerable.Range(0, problem.Requests.Count).ToArray();
        if (problem.Terms.Together.Count > 0)
        {
            var byId = problem.Requests.Select((request, index) => (request.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
            foreach (var group in problem.Terms.Together)
            {
                for (var i = 1; i < group.Count; i++)
                    Join(root, byId[group[0]], byId[group[i]]);
            }
        }
        return Enumerable.Range(0, root.Length).GroupBy(request => RootOf(root, request)).OrderBy(group => group.Key).Select(group => group.ToArray());
    }

    private static void Join(int[] root, int left, int right)
    {
        (left, right) = (RootOf(root, left), RootOf(root, right));
        root[Math.Max(left, right)] = Math.Min(left, right);
    }

    private static int RootOf(int[] root, int request)
    {
        while (root[request] != request)
            request = root[request] = root[root[request]];
        return request;
    }
}
