using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;

namespace Mobilitaet.District.Jobs;

/// <summary>Writes the progress of a run to the database, at most once a second; what cannot be written is left out, for the work is worth more than its progress.</summary>
internal sealed class RunProgress(DistrictDatabase database, int runId) : IProgress<double>
{
    private long _last = long.MinValue;

    public void Report(double value)
    {
        var now = Environment.TickCount64;
        if (_last != long.MinValue && now - _last < 1000)
            return;
        _last = now;
        try
        {
            using var context = database.CreateContext();
            context.JobRuns.Where(run => run.Id == runId).ExecuteUpdate(run => run.SetProperty(r => r.Progress, value));
        }
        catch (Exception error) when (error is DbException or TimeoutException or InvalidOperationException)
        {
            // EF Core wraps what may pass in an InvalidOperationException. The next report comes in a second.
        }
    }
}
