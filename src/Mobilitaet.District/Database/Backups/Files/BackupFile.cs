using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Mobilitaet.District.Database.Backups.Tables;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Database.Backups.Files;

/// <summary>A backup opened for reading; nothing in it is trusted, every entry is held against the manifest, and the manifest against the program's own migrations.</summary>
internal sealed class BackupFile : IDisposable
{
    private const int LongestManifest = 4 << 20;

    // Rows shrink to a tenth or a thirtieth; a file that unfolds to gigabytes and two hundred times its length was made to do harm.
    private const int HighestPackRatio = 200;
    private const double UnsuspiciousBytes = 1 << 30;

    private readonly string _path;
    private readonly FileStream _stream;
    private readonly ZipArchive _zip;

    private BackupFile(string path, FileStream stream, ZipArchive zip, BackupManifest manifest, PortableSchema schema)
    {
        _path = path;
        _stream = stream;
        _zip = zip;
        Manifest = manifest;
        Schema = schema;
    }

    public BackupManifest Manifest { get; }

    /// <summary>The tables that the rows belong to.</summary>
    public PortableSchema Schema { get; }

    public long Rows => Manifest.Tables.Sum(table => table.Rows);

    /// <exception cref="InputException">It is missing, no backup, damaged, or of a newer version.</exception>
    public static BackupFile Open(string path)
    {
        if (!File.Exists(path))
            throw new InputException($"There is no backup '{path}'.");
        var stream = File.OpenRead(path);
        try
        {
            var zip = OpenZip(path, stream);
            var manifest = ReadManifest(path, zip);
            var schema = PortableSchema.Find(manifest.Schema) ?? throw new InputException(
                $"The backup '{path}' was made by a newer version ({Shown(manifest.Product)}, schema '{Shown(manifest.Schema)}') than this one ({ProductVersion.Text}); update the program first.");
            var file = new BackupFile(path, stream, zip, manifest, schema);
            file.CheckEntries();
            return file;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Reads everything once and stores nothing.</summary>
    /// <exception cref="InputException">Something is not as the manifest says.</exception>
    public async Task VerifyAsync(IProgress<double>? progress, CancellationToken cancellation)
    {
        foreach (var settings in Manifest.Settings)
            await CopySettingsAsync(settings, Stream.Null, cancellation);
        var done = 0L;
        foreach (var table in Schema.Tables)
        {
            await foreach (var _ in ReadAsync(table, cancellation))
            {
                if ((++done & 0xFFF) == 0)
                    progress?.Report((double)done / Rows);
            }
        }
    }

    /// <exception cref="InputException">Something is not as the manifest says; what came before must not be kept.</exception>
    public async IAsyncEnumerable<object?[]> ReadAsync(PortableTable table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var said = Manifest.Tables.Single(entry => entry.Name == table.Name);
        await using var measured = OpenEntry(said.EntryName, said.Content);
        await using var rows = RowReading.ReadAsync(measured, table.Columns, cancellation).GetAsyncEnumerator(cancellation);
        var count = 0L;
        while (await MoveNextAsync(rows, said.EntryName))
        {
            count++;
            yield return rows.Current;
        }
        if (count != said.Rows)
            throw Damaged($"'{said.EntryName}' has {count} rows instead of {said.Rows}");
        Check(said.EntryName, said.Content, measured);
    }

    public async Task CopySettingsAsync(BackedUpSettings settings, Stream to, CancellationToken cancellation)
    {
        await using var measured = OpenEntry(settings.EntryName, settings.Content);
        try
        {
            await measured.CopyToAsync(to, cancellation);
        }
        catch (InvalidDataException error)
        {
            throw Damaged($"'{settings.EntryName}': {error.Message.TrimEnd('.')}", error);
        }
        Check(settings.EntryName, settings.Content, measured);
    }

    public void Dispose()
    {
        _zip.Dispose();
        _stream.Dispose();
    }

    private static ZipArchive OpenZip(string path, Stream stream)
    {
        try
        {
            var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            _ = zip.Entries.Count;
            return zip;
        }
        catch (InvalidDataException error)
        {
            throw new InputException($"'{path}' is no backup, or only a part of one; nothing was changed.", error);
        }
    }

    private static BackupManifest ReadManifest(string path, ZipArchive zip)
    {
        try
        {
            var entry = zip.Entries.SingleOrDefault(entry => entry.FullName == BackupManifest.EntryName) ?? throw new InvalidDataException("It has no manifest.");
            using var limited = new MeasuredStream(entry.Open(), LongestManifest);
            var manifest = JsonSerializer.Deserialize<BackupManifest>(limited, BackupManifest.JsonOptions);
            if (manifest is null || manifest.Format != BackupManifest.ThisFormat || manifest.Tables.Contains(null!) || manifest.Settings.Contains(null!))
                throw new InvalidDataException("It is the manifest of something else.");
            return manifest.Version == BackupManifest.ThisVersion ? manifest : throw new InputException(
                $"The backup '{path}' has format {manifest.Version}, which this version of the program does not know; update the program first.");
        }
        catch (Exception error) when (error is InvalidDataException or JsonException or InvalidOperationException or NotSupportedException or IOException)
        {
            throw new InputException($"'{path}' is no backup: it has no manifest that can be read; nothing was changed.", error);
        }
    }

    /// <summary>Names of entries come from the program's tables, so nothing that a file calls its entries can lead anywhere.</summary>
    private void CheckEntries()
    {
        if (Manifest.Tables.Count != Schema.Tables.Count)
            throw Damaged($"the schema '{Schema.Name}' has {Schema.Tables.Count} tables, the manifest {Manifest.Tables.Count}");
        foreach (var table in Schema.Tables)
        {
            if (Manifest.Tables.FirstOrDefault(entry => entry.Name == table.Name) is not { } said || !said.Columns.SequenceEqual(table.Columns))
                throw Damaged($"the table '{table.Name}' is missing or has other columns");
        }
        foreach (var settings in Manifest.Settings)
        {
            if (!SettingsFiles.IsName(settings.Name))
                throw Damaged($"'{Shown(settings.Name)}' is no name of a settings file");
        }
        // Each entry is held to its length when it is read.
        var bytes = Manifest.Tables.Select(table => table.Content).Concat(Manifest.Settings.Select(settings => settings.Content)).Sum(content => (double)content.Bytes);
        if (bytes > UnsuspiciousBytes && bytes > (double)HighestPackRatio * _stream.Length)
            throw Damaged(string.Create(CultureInfo.InvariantCulture, $"it would unfold to {bytes / (1 << 20):0} MB out of {_stream.Length >> 10} kB"));
        var expected = Manifest.Tables.Select(table => table.EntryName).Concat(Manifest.Settings.Select(settings => settings.EntryName)).Append(BackupManifest.EntryName);
        var present = _zip.Entries.Select(entry => entry.FullName);
        var odd = present.CountBy(name => name).Where(name => name.Value > 1).Select(name => name.Key).Concat(present.Except(expected)).Concat(expected.Except(present)).FirstOrDefault();
        if (odd is not null)
            throw Damaged($"the entry '{Shown(odd)}' is missing, unexpected or there twice");
    }

    private MeasuredStream OpenEntry(string name, EntryContent said)
    {
        var entry = _zip.GetEntry(name)!;
        try
        {
            return new MeasuredStream(entry.Open(), said.Bytes);
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or IOException)
        {
            throw Damaged($"'{name}' cannot be unpacked", error);
        }
    }

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<object?[]> rows, string entry)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (InvalidDataException error)
        {
            throw Damaged($"'{entry}': {error.Message.TrimEnd('.')}", error);
        }
    }

    private void Check(string name, EntryContent said, MeasuredStream measured)
    {
        if (measured.Content != said)
            throw Damaged($"'{name}' has another checksum than the manifest says");
    }

    private InputException Damaged(string what, Exception? error = null) =>
        error is null ? new($"The backup '{_path}' is damaged: {what}; nothing was changed.") : new($"The backup '{_path}' is damaged: {what}; nothing was changed.", error);

    /// <summary>A word of a file that is not trusted, short and on one line.</summary>
    private static string Shown(string text) => new([.. text.Take(60).Select(letter => char.IsControl(letter) ? '?' : letter)]);
}
