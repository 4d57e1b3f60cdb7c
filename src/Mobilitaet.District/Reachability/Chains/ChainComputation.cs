using System.Collections.Concurrent;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Chains;

/// <summary>Answers for every place, every pair of course and childcare of a date, and every layer, from the same remembered trips as the table of layers. The answers do not depend on the number of threads.</summary>
/// <param name="reach">Knows the ways between doors.</param>
/// <param name="childAgeMonths">The child's age; null when every age is welcome.</param>
public sealed class ChainComputation(ReachComputation reach, int? childAgeMonths = null)
{
    private static readonly ReachLayer[] s_layers = Enum.GetValues<ReachLayer>();
    private readonly ReachInput _input = reach.Input;
    private readonly ChainJudge _judge = new(reach.Input.Rules);

    /// <summary>All pairs of the input.</summary>
    /// <param name="progress">Share done, 0 to 1.</param>
    /// <param name="workers">How many threads at most; all processors when null.</param>
    /// <param name="cancellation">Ends it.</param>
    public ChainTable Run(IProgress<double>? progress = null, int? workers = null, CancellationToken cancellation = default)
    {
        var pairs = ListPairs();
        var cells = new ChainCell[pairs.Count * _input.Places.Count * ReachTable.LayerCount];
        var groups = GroupsOf(pairs);
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers ?? Environment.ProcessorCount, CancellationToken = cancellation };
        Parallel.ForEach(Partitioner.Create(groups, loadBalance: true), options, group =>
        {
            ComputeGroup(group, pairs, s_layers, cells, cancellation);
            progress?.Report((double)Interlocked.Increment(ref done) / groups.Length);
        });
        return new ChainTable(_input, childAgeMonths, pairs, cells);
    }

    /// <summary>The courses that one layer opens with a child, by session and place; on this thread.</summary>
    /// <param name="layer">How people travel.</param>
    /// <param name="isWanted">Which courses are asked for.</param>
    /// <param name="childcare">Index of the one childcare that counts; null for all.</param>
    internal HashSet<(int Course, int Place)> ListOpen(ReachLayer layer, Func<ReachSession, bool> isWanted, int? childcare)
    {
        var pairs = ListPairs().FindAll(pair => (childcare is null || pair.ChildcareOffer == childcare) && isWanted(_input.Sessions[pair.Course]));
        var cells = new ChainCell[pairs.Count * _input.Places.Count * ReachTable.LayerCount];
        foreach (var group in GroupsOf(pairs))
            ComputeGroup(group, pairs, [layer], cells, CancellationToken.None);
        var open = new HashSet<(int Course, int Place)>();
        for (var pair = 0; pair < pairs.Count; pair++)
        {
            for (var place = 0; place < _input.Places.Count; place++)
            {
                if (cells[(((pair * _input.Places.Count) + place) * ReachTable.LayerCount) + (int)layer].IsReachable)
                    open.Add((pairs[pair].Course, place));
            }
        }
        return open;
    }

    private int[][] GroupsOf(List<ChainPair> pairs) => [.. Enumerable.Range(0, pairs.Count)
        .GroupBy(pair => (pairs[pair].ChildcareOffer, _input.Sessions[pairs[pair].Course].Date))
        .Select(group => group.ToArray())];

    /// <summary>Courses by date, each with every childcare of the input and its hours of that date.</summary>
    private List<ChainPair> ListPairs()
    {
        var open = Enumerable.Range(0, _input.Sessions.Count)
            .Where(session => _input.Sessions[session].Kind == ReachSessionKind.Childcare)
            .ToLookup(session => (_input.Sessions[session].Offer, _input.Sessions[session].Date));
        var childcares = Enumerable.Range(0, _input.Offers.Count).Where(offer => _input.Offers[offer].Category == OfferCategory.Childcare).ToArray();
        var pairs = new List<ChainPair>();
        for (var course = 0; course < _input.Sessions.Count; course++)
        {
            if (_input.Sessions[course].Kind != ReachSessionKind.Course)
                continue;
            foreach (var childcare in childcares)
            {
                var hours = open[(childcare, _input.Sessions[course].Date)].ToArray();
                if (hours.Length == 0)
                    pairs.Add(new ChainPair(course, childcare, null));
                foreach (var session in hours)
                    pairs.Add(new ChainPair(course, childcare, session));
            }
        }
        return pairs;
    }

    /// <summary>One childcare on one date with all courses of that date: the ways to the courses are gathered once, those from home once a place.</summary>
    private void ComputeGroup(int[] group, List<ChainPair> pairs, ReachLayer[] layers, ChainCell[] cells, CancellationToken cancellation)
    {
        var offer = _input.Offers[pairs[group[0]].ChildcareOffer];
        var hopeful = new List<(int Pair, HomeWays Far)>();
        foreach (var pair in group)
        {
            if (RefusalOf(offer, pairs[pair]) is { } refusal)
                Array.Fill(cells, new ChainCell(refusal, default, default), pair * _input.Places.Count * ReachTable.LayerCount, _input.Places.Count * ReachTable.LayerCount);
            else
                hopeful.Add((pair, reach.ListWays(_input.Sessions[pairs[pair].Course], offer.Position)));
        }
        if (hopeful.Count == 0)
            return;
        var childcareDay = _input.Sessions[pairs[hopeful[0].Pair].Childcare!.Value];
        for (var place = 0; place < _input.Places.Count; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            var near = reach.ListWays(childcareDay, _input.Places[place].Position);
            foreach (var (pair, far) in hopeful)
            {
                foreach (var layer in layers)
                    cells[(((pair * _input.Places.Count) + place) * ReachTable.LayerCount) + (int)layer] = Judge(pairs[pair], near, far, layer);
            }
            reach.GiveBack(near);
        }
        foreach (var (_, far) in hopeful)
            reach.GiveBack(far);
    }

    private ChainCell Judge(ChainPair pair, HomeWays near, HomeWays far, ReachLayer layer)
    {
        var (course, childcare) = (reach.TimesOf(pair.Course), reach.TimesOf(pair.Childcare!.Value));
        var handOver = (_input.Offers[pair.ChildcareOffer].HandOverMinutes ?? _input.Rules.HandOverMinutes) * 60;
        var nearWays = near.Of(layer);
        var farWays = far.Of(layer);
        var cell = _judge.Judge(course, childcare, handOver, nearWays, farWays);
        if (!cell.IsReachable && layer is ReachLayer.Bus or ReachLayer.OnDemand or ReachLayer.Volunteers && _judge.MayHide(course, cell, farWays))
        {
            farWays = far.AddHidden(farWays, layer);
            cell = _judge.Judge(course, childcare, handOver, nearWays, farWays);
        }
        return cell.IsReachable || layer is not (ReachLayer.OnDemand or ReachLayer.Volunteers)
            ? cell
            : _judge.Judge(course, childcare, handOver, near.AddIfBooked(nearWays), far.AddIfBooked(farWays));
    }

    private GapReason? RefusalOf(ReachOffer childcare, ChainPair pair)
    {
        if (childAgeMonths < childcare.MinimumAgeMonths || childAgeMonths > childcare.MaximumAgeMonths)
            return GapReason.ChildcareAge;
        if (childcare.FreePlaces <= 0)
            return GapReason.NoChildcarePlace;
        return pair.Childcare is null ? GapReason.ChildcareClosed : null;
    }
}
