using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mobilitaet.App.Security;
using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Jobs;
using Mobilitaet.District.Reachability;
using Mobilitaet.Routing.Roads;
using NodaTime;

namespace Mobilitaet.App.Pages.Operation;

/// <summary>Which data is loaded, how old it is, and which jobs ran.</summary>
public sealed class StatusModel(DistrictContext context, DistrictDatabase database, DistrictNetworks networks, DayPlanQuery plans, DataFolder folder) : PageModel
{
    private const int ShownJobs = 20;

    public StreetNetwork Network { get; private set; } = null!;

    public Instant ImportedAt { get; private set; }

    public double NetworkMegabytes { get; private set; }

    public string Database => $"{(database.Kind == DatabaseKind.Postgres ? "PostgreSQL" : "SQLite")} {DatabaseName}";

    public Instant? TableComputedAt { get; private set; }

    public IReadOnlyList<DayPlanSummary> Plans { get; private set; } = [];

    public IReadOnlyList<JobRun> Jobs { get; private set; } = [];

    public bool IsLocal => JobDashboard.IsLocal(HttpContext);

    private string DatabaseName => database.Kind == DatabaseKind.Postgres ? database.Describe() : Path.GetFileName(database.Describe().Trim('\''));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Network = networks.Get();
        var file = new FileInfo(folder.NetworkPath);
        ImportedAt = Instant.FromDateTimeUtc(file.LastWriteTimeUtc);
        NetworkMegabytes = file.Length / 1e6;
        TableComputedAt = await context.TravelTables.AsNoTracking().Select(table => (Instant?)table.ComputedAt).FirstOrDefaultAsync(cancellation);
        Plans = await plans.ListAsync(cancellation);
        Jobs = await context.JobRuns.AsNoTracking().OrderByDescending(run => run.Id).Take(ShownJobs).ToListAsync(cancellation);
    }
}
