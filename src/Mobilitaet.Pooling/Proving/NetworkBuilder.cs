using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Proving;

/// <summary>Cuts a driver's network out of the event graph and narrows its windows until nothing changes.</summary>
internal static class NetworkBuilder
{
    /// <summary>The network of one driver in one window.</summary>
    public static TourNetwork Build(ProofDay day, EventGraph graph, DriverShift shift, ProofCosts costs)
    {
        var keep = new bool[graph.NodeCount];
        var number = new int[graph.NodeCount];
        var events = new List<int>();
        for (var node = 0; node < graph.NodeCount; node++)
        {
            number[node] = -1;
            if (!Allows(day, graph, shift, node))
                continue;
            number[node] = events.Count;
            events.Add(node);
        }
        var (source, sink) = (events.Count, events.Count + 1);
        var (first, target, leg, cost) = (new int[events.Count + 3], new List<int>(), new List<int>(), new List<long>());
        void Add(int to, int time, long price)
        {
            target.Add(to);
            leg.Add(time);
            cost.Add(price);
        }

        for (var node = 0; node < events.Count; node++)
        {
            first[node] = target.Count;
            var from = events[node];
            var stop = graph.Stop[from];
            for (var arc = graph.FirstArc[from]; arc < graph.FirstArc[from + 1]; arc++)
            {
                if (number[graph.Target[arc]] is >= 0 and var to)
                    Add(to, graph.Leg[arc], costs.Drive(graph.Cost[arc], graph.Leg[arc], shift) + costs.Stop(graph.Stop[graph.Target[arc]], shift));
            }
            if (graph.OnBoard[from].Length > 0 || day.Drive(day.Location[stop], shift.Vehicle.EndLocation) >= TravelTimes.Unreachable)
                continue;
            var home = day.Service[stop] + day.Drive(day.Location[stop], shift.Vehicle.EndLocation);
            Add(sink, home, costs.Drive(day.DriveCost(day.Location[stop], shift.Vehicle.EndLocation), home, shift));
        }
        first[source] = target.Count;
        for (var node = 0; node < events.Count; node++)
        {
            var stop = graph.Stop[events[node]];
            if ((stop & 1) == 1 || graph.OnBoard[events[node]].Length > 1 || day.Drive(shift.Vehicle.StartLocation, day.Location[stop]) >= TravelTimes.Unreachable)
                continue;
            var way = day.Drive(shift.Vehicle.StartLocation, day.Location[stop]);
            Add(node, way, costs.Drive(day.DriveCost(shift.Vehicle.StartLocation, day.Location[stop]), way, shift) + costs.Stop(stop, shift) - costs.Rounding);
        }
        first[sink] = target.Count;
        if (shift.Vehicle.MaximumTours != 1)
            Add(source, 0, 0);
        first[sink + 1] = target.Count;
        var network = new TourNetwork
        {
            Stop = [.. events.Select(node => graph.Stop[node]), -1, -1],
            Event = [.. events, -1, -1],
            OnBoard = [.. events.Select(node => graph.OnBoard[node]), [], []],
            Earliest = [.. events.Select(node => graph.Earliest[node]), shift.Window.Earliest, shift.Window.Earliest],
            Latest = [.. events.Select(node => graph.Latest[node]), shift.Window.Latest, shift.Window.Latest],
            FirstArc = first,
            Target = [.. target],
            Leg = [.. leg],
            Cost = [.. cost],
        };
        var all = new bool[network.ArcCount];
        Array.Fill(all, true);
        return Compact(network, all);
    }

    /// <summary>Narrows all windows over the kept arcs, drops what no longer fits, and numbers anew.</summary>
    public static TourNetwork Compact(TourNetwork network, bool[] kept)
    {
        var (earliest, latest) = ((int[])network.Earliest.Clone(), (int[])network.Latest.Clone());
        Narrow(network, kept, earliest, latest);
        var number = new int[network.NodeCount];
        var nodes = new List<int>();
        for (var node = 0; node < network.NodeCount; node++)
        {
            var stays = earliest[node] <= latest[node] || node >= network.Source;
            number[node] = stays ? nodes.Count : -1;
            if (stays)
                nodes.Add(node);
        }
        var (first, target, leg, cost) = (new int[nodes.Count + 1], new List<int>(), new List<int>(), new List<long>());
        for (var node = 0; node < nodes.Count; node++)
        {
            first[node] = target.Count;
            var from = nodes[node];
            for (var arc = network.FirstArc[from]; arc < network.FirstArc[from + 1]; arc++)
            {
                var to = network.Target[arc];
                if (!kept[arc] || number[to] < 0 || earliest[from] + (long)network.Leg[arc] > latest[to])
                    continue;
                target.Add(number[to]);
                leg.Add(network.Leg[arc]);
                cost.Add(network.Cost[arc]);
            }
        }
        first[nodes.Count] = target.Count;
        return new TourNetwork
        {
            Stop = [.. nodes.Select(node => network.Stop[node])],
            Event = [.. nodes.Select(node => network.Event[node])],
            OnBoard = [.. nodes.Select(node => network.OnBoard[node])],
            Earliest = [.. nodes.Select(node => earliest[node])],
            Latest = [.. nodes.Select(node => latest[node])],
            FirstArc = first,
            Target = [.. target],
            Leg = [.. leg],
            Cost = [.. cost],
        };
    }

    private static bool Allows(ProofDay day, EventGraph graph, DriverShift shift, int node)
    {
        var stop = graph.Stop[node];
        var onBoard = graph.OnBoard[node];
        if (!shift.MayTake[stop >> 1] || graph.Earliest[node] > shift.Window.Latest || graph.Latest[node] < shift.Window.Earliest)
            return false;
        var load = default(Load);
        foreach (var way in onBoard)
        {
            if (!shift.MayTake[way])
                return false;
            load += day.RideOf(way).Party;
        }
        return shift.Vehicle.Fits(load);
    }

    private static void Narrow(TourNetwork network, bool[] kept, int[] earliest, int[] latest)
    {
        const int never = int.MaxValue / 2;
        var (reach, leave) = (new int[network.NodeCount], new int[network.NodeCount]);
        for (var changed = true; changed;)
        {
            changed = false;
            Array.Fill(reach, never);
            Array.Fill(leave, -never);
            reach[network.Source] = earliest[network.Source];
            leave[network.Sink] = latest[network.Sink];
            for (var node = 0; node < network.NodeCount; node++)
            {
                for (var arc = network.FirstArc[node]; arc < network.FirstArc[node + 1]; arc++)
                {
                    var to = network.Target[arc];
                    if (!kept[arc] || earliest[node] > latest[node] || earliest[node] + (long)network.Leg[arc] > latest[to])
                        continue;
                    reach[to] = Math.Min(reach[to], earliest[node] + network.Leg[arc]);
                    leave[node] = Math.Max(leave[node], latest[to] - network.Leg[arc]);
                }
            }
            for (var node = 0; node < network.NodeCount; node++)
            {
                if (earliest[node] > latest[node])
                    continue;
                if (reach[node] > earliest[node])
                    (earliest[node], changed) = (reach[node], true);
                if (leave[node] < latest[node])
                    (latest[node], changed) = (leave[node], true);
            }
        }
    }
}
