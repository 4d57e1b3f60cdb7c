using System.IO.Compression;
using System.Text.Json;
using Mobilitaet.District.Database.Backups.Tables;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Database.Backups.Files;

/// <summary>Writes a backup beside its final place and moves it there when complete.</summary>
internal sealed class BackupFileWriter : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly bool _overwrite;
    private readonly FileStream _stream;
    private readonly ZipArchive _zip;
    private readonly List<BackedUpTable> _tables = [];
    private readonly List<BackedUpSettings> _settings = [];

    /// <exception cref="InputException">The file exists and may not be overwritten, or cannot be written.</exception>
    public BackupFileWriter(string path, bool overwrite)
    {
        _path = Path.GetFullPath(path);
        _temporary = $"{_path}.{Guid.NewGuid():N}.part";
        _overwrite = overwrite;
        if (Directory.Exists(_path))
            throw new InputException($"'{path}' is a folder; name a file to write the backup to.");
        if (File.Exists(_path) && !overwrite)
            throw Exists(path);
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 1 << 16 };
            // It holds names and addresses: only its owner may read it.
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            _stream = new FileStream(_temporary, options);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The backup '{path}' cannot be written: {error.Message.TrimEnd('.')}.", error);
        }
        _zip = new ZipArchive(_stream, ZipArchiveMode.Create, leaveOpen: true);
    }

    public async Task AddTableAsync(PortableTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        var count = 0L;
        var entry = _zip.CreateEntry(BackedUpTable.EntryNameOf(table.Name), CompressionLevel.Optimal);
        await using var measured = new MeasuredStream(entry.Open());
        await using (var writing = new RowWriting(measured))
        {
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                await writing.WriteAsync(table.Columns, row, cancellation);
                count++;
            }
        }
        _tables.Add(new BackedUpTable(table.Name, table.Columns, count, measured.Content));
    }

    public async Task AddSettingsAsync(string path, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        await using var file = File.OpenRead(path);
        await using var measured = new MeasuredStream(_zip.CreateEntry(BackedUpSettings.EntryNameOf(name), CompressionLevel.Optimal).Open());
        await file.CopyToAsync(measured, cancellation);
        _settings.Add(new BackedUpSettings(name, measured.Content));
    }

    /// <summary>Writes the manifest, flushes to the disk and puts the file in place.</summary>
    /// <returns>The manifest, and the length of the file in bytes.</returns>
    public async Task<(BackupManifest Manifest, long Bytes)> CompleteAsync(string schema, DatabaseKind kind, DateTimeOffset createdAt, CancellationToken cancellation)
    {
        var manifest = new BackupManifest
        {
            Format = BackupManifest.ThisFormat,
            Version = BackupManifest.ThisVersion,
            Product = ProductVersion.Text,
            CreatedAt = createdAt,
            Database = kind.ToString(),
            Schema = schema,
            Tables = _tables,
            Settings = _settings,
        };
        await using (var entry = _zip.CreateEntry(BackupManifest.EntryName, CompressionLevel.Optimal).Open())
            await JsonSerializer.SerializeAsync(entry, manifest, BackupManifest.JsonOptions, cancellation);
        _zip.Dispose();
        _stream.Flush(flushToDisk: true);
        var bytes = _stream.Length;
        await _stream.DisposeAsync();
        try
        {
            File.Move(_temporary, _path, _overwrite);
        }
        catch (IOException) when (!_overwrite && File.Exists(_path))
        {
            throw Exists(_path);
        }
        return (manifest, bytes);
    }

    public void Dispose()
    {
        if (!_stream.SafeFileHandle.IsClosed)
        {
            // Closing an unfinished archive may want to write once more to a disk that is full.
            try
            {
                _zip.Dispose();
            }
            catch (IOException)
            {
            }
            _stream.Dispose();
        }
        File.Delete(_temporary);
    }

    private static InputException Exists(string path) => new($"'{path}' exists already; choose another name, or say --overwrite.");
}
