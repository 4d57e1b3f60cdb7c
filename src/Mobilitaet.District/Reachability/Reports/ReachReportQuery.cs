using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>Finds stored reports and loads their tables.</summary>
public sealed class ReachReportQuery(DistrictContext context)
{
    /// <summary>The complete reports, newest week first.</summary>
    public Task<List<ReachReportSummary>> ListAsync(CancellationToken cancellation = default) =>
        context.ReachReports.AsNoTracking()
            .Where(report => report.ComputedAt != null)
            .OrderByDescending(report => report.FirstDay).ThenByDescending(report => report.Id)
            .Select(report => new ReachReportSummary(report.Id, report.FirstDay, report.InputHash, report.ComputedAt!.Value))
            .ToListAsync(cancellation);

    /// <summary>The newest complete report, of one week or of all; null when there is none yet.</summary>
    public Task<ReachReportSummary?> FindLatestAsync(LocalDate? firstDay = null, CancellationToken cancellation = default) =>
        context.ReachReports.AsNoTracking()
            .Where(report => report.ComputedAt != null && (firstDay == null || report.FirstDay == firstDay))
            .OrderByDescending(report => report.FirstDay).ThenByDescending(report => report.Id)
            .Select(report => new ReachReportSummary(report.Id, report.FirstDay, report.InputHash, report.ComputedAt!.Value))
            .FirstOrDefaultAsync(cancellation);

    /// <summary>The same table that was computed; null when there is no such complete report.</summary>
    /// <exception cref="InputException">The stored bytes are damaged or of another version.</exception>
    public async Task<ReachTable?> FindTableAsync(int id, CancellationToken cancellation = default)
    {
        var report = await context.ReachReports.AsNoTracking().Include(report => report.Parts)
            .FirstOrDefaultAsync(report => report.Id == id && report.ComputedAt != null, cancellation);
        if (report is null)
            return null;
        var input = InputContent.Read(report.Input);
        var rowLength = input.Places.Count * ReachTable.LayerCount;
        var cells = new ReachCell[input.Sessions.Count * rowLength];
        foreach (var part in report.Parts)
            CellContent.Read(part.Cells ?? [], cells.AsSpan(part.FirstSession * rowLength, part.SessionCount * rowLength));
        return new ReachTable(input, cells);
    }
}
