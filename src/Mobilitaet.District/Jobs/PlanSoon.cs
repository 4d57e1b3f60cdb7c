using System.Collections.Concurrent;
using Hangfire;
using NodaTime;

namespace Mobilitaet.District.Jobs;

/// <summary>After a change: has the day planned anew a little later, once for all changes that come meanwhile. What is lost with a killed process is found by <see cref="KeepRidesJob"/>.</summary>
public sealed class PlanSoon(IBackgroundJobClient jobs, DistrictOptions options)
{
    private readonly ConcurrentDictionary<LocalDate, long> _until = new();

    public void Plan(LocalDate date)
    {
        var now = Environment.TickCount64;
        var pause = (long)options.PlanPause.TotalMilliseconds;
        var added = _until.AddOrUpdate(date, now + pause, (_, until) => until > now ? until : now + pause);
        if (added == now + pause)
            jobs.Schedule<PlanDayJob>(job => job.RunAsync(date.ToString("uuuu-MM-dd", null), CancellationToken.None), options.PlanPause);
    }
}
