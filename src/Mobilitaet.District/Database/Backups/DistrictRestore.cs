using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database.Backups.Files;
using Mobilitaet.District.Database.Backups.Tables;
using Mobilitaet.District.Jobs;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Database.Backups;

/// <summary>Brings a backup into a database of either kind: checked as a whole before, and then all of it in one transaction or nothing.</summary>
public sealed class DistrictRestore(DistrictDatabase database, JobRuns runs)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Reads what a backup says of itself, without the check of its rows.</summary>
    /// <exception cref="InputException">It is missing, no backup, damaged, or made by a newer version.</exception>
    public static BackupSummary Describe(string file)
    {
        using var backup = BackupFile.Open(file);
        return SummaryOf(file, backup);
    }

    /// <param name="file">The backup.</param>
    /// <param name="options">What may be replaced.</param>
    /// <param name="progress">What is being done, and the share of its rows, 0 to 1.</param>
    /// <param name="cancellation">Until the last row is in, nothing is changed.</param>
    /// <exception cref="InputException">The backup cannot be used, the database is in use or not empty, or cannot be written; then nothing was changed.</exception>
    public async Task<BackupSummary> RunAsync(
        string file, RestoreOptions options, IProgress<(string Phase, double Share)>? progress = null, CancellationToken cancellation = default)
    {
        using var backup = BackupFile.Open(file);
        await backup.VerifyAsync(PhaseOf("verify", progress), cancellation);
        using var settings = await RestoredSettings.PrepareAsync(backup, options, cancellation);
        try
        {
            await database.MigrateAsync(cancellation);
            await runs.MarkLostAsync(cancellation);
            await using var context = database.CreateContext();
            if ((await context.Database.GetAppliedMigrationsAsync(cancellation)).Any(id => PortableSchema.Find(PortableSchema.NameOf(id)) is null))
                throw new InputException($"The database {database.Describe()} belongs to a newer version of this program; restore with that version.");
            await using var only = await context.TryLockAsync("restore", Patience, cancellation)
                ?? throw new InputException($"Another process is restoring the database {database.Describe()} right now.");
            await using var upgraded = backup.Schema == PortableSchema.Newest
                ? null
                : await UpgradedBackup.CreateAsync(backup, new RowCounter(backup.Rows, PhaseOf("upgrade", progress)), cancellation);
            var counter = new RowCounter(backup.Rows, PhaseOf("restore", progress));
            await StoreAsync(context, table => counter.Count(upgraded?.ReadAsync(table, cancellation) ?? backup.ReadAsync(table, cancellation), cancellation), options, cancellation);
        }
        catch (Exception error) when (error is DbException or SocketException)
        {
            throw new InputException($"The backup '{file}' cannot be restored into the database {database.Describe()}: {error.Message.TrimEnd('.')}; nothing was changed.", error);
        }
        settings.Commit();
        return SummaryOf(file, backup);
    }

    private async Task StoreAsync(
        DistrictContext context, Func<PortableTable, IAsyncEnumerable<object?[]>> read, RestoreOptions options, CancellationToken cancellation)
    {
        var schema = PortableSchema.Newest;
        var stored = StoredTables.Of(context);
        await context.Database.OpenConnectionAsync(cancellation);
        await using var transaction = await stored.BeginWritingAloneAsync(schema, cancellation);
        // A job records its run before it does anything, which it cannot do from here on.
        if (await context.JobRuns.AsNoTracking().FirstOrDefaultAsync(run => run.State == JobRunState.Running, cancellation) is { } running)
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"The job '{running.Job}' has been running on the database {database.Describe()} since {running.StartedAt:uuuu-MM-dd HH:mm} UTC; wait for its end, or stop the server, and try again."));
        if (!options.Replace && await stored.FindFilledAsync(schema, cancellation) is { } filled)
            throw new InputException($"The database {database.Describe()} is not empty: its table '{filled.Name}' has rows; say --replace to replace everything in it.");
        await stored.ClearAsync(schema, cancellation);
        foreach (var table in schema.Tables)
            await stored.WriteAsync(table, read(table), cancellation);
        await stored.CountOnAsync(schema, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static BackupSummary SummaryOf(string file, BackupFile backup) => new(
        Path.GetFullPath(file),
        new FileInfo(file).Length,
        Instant.FromDateTimeOffset(backup.Manifest.CreatedAt),
        backup.Schema.Name,
        backup.Manifest.Tables.ToDictionary(table => table.Name, table => table.Rows),
        [.. backup.Manifest.Settings.Select(settings => settings.Name)]);

    private static Progress? PhaseOf(string phase, IProgress<(string Phase, double Share)>? progress) => progress is null ? null : new Progress(phase, progress);

    private sealed class Progress(string phase, IProgress<(string Phase, double Share)> progress) : IProgress<double>
    {
        public void Report(double value) => progress.Report((phase, value));
    }
}
