using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Changes;

/// <summary>Tries on-demand rides that can be booked at shorter notice, step by step.</summary>
internal sealed class BookingTries(ReachComputation reach, ReachTable table, ChangeOptions options)
{
    public IEnumerable<Func<EffectCount, IEnumerable<ChangeEffect>>> All() =>
        options.Layer is ReachLayer.OnDemand or ReachLayer.Volunteers && options.Notices.Count > 0 ? [Try] : [];

    /// <summary>Less notice never closes anything, so the least of all gains most; of equal gains the longest notice is named.</summary>
    private IEnumerable<ChangeEffect> Try(EffectCount count)
    {
        var steps = options.Notices.OrderDescending().ToArray();
        if (Try(steps[^1], count) is not { } most)
            yield break;
        var gained = 0;
        foreach (var minutes in steps)
        {
            var effect = minutes == steps[^1] ? most : Try(minutes, count);
            if (effect is null || effect.SessionsGained <= gained)
                continue;
            yield return effect;
            gained = effect.SessionsGained;
            if (gained == most.SessionsGained)
                yield break;
        }
    }

    private ChangeEffect? Try(int minutes, EffectCount count)
    {
        count.Clear();
        count.AddSessions(table, reach.WithNotice(minutes), options);
        return count.Find(new LaterBooking(minutes));
    }
}
