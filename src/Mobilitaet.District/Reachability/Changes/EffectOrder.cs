namespace Mobilitaet.District.Reachability.Changes;

/// <summary>The best change first: by enrolled learners, people, sessions, and at last by its own words, so that equal ones keep one order.</summary>
internal sealed class EffectOrder : IComparer<ChangeEffect>
{
    public static readonly EffectOrder BestFirst = new();

    public int Compare(ChangeEffect? x, ChangeEffect? y)
    {
        if (x is null || y is null)
            return Comparer<bool>.Default.Compare(x is null, y is null);
        var byLearners = y.NetLearners.CompareTo(x.NetLearners);
        if (byLearners != 0)
            return byLearners;
        var byPeople = y.NetPeople.CompareTo(x.NetPeople);
        if (byPeople != 0)
            return byPeople;
        var bySessions = y.SessionsGained.CompareTo(x.SessionsGained);
        return bySessions != 0 ? bySessions : string.CompareOrdinal(x.Change.ToString(), y.Change.ToString());
    }
}
