using System.Security.Cryptography;
using Mobilitaet.District.Database.Backups.Files;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Database.Backups;

/// <summary>Settings files unpacked beside their places; they move there once the rows are stored.</summary>
internal sealed class RestoredSettings : IDisposable
{
    private readonly List<(string Temporary, string Path)> _files = [];

    private RestoredSettings()
    {
    }

    /// <exception cref="InputException">A file is there with other content and may not be replaced, or the folder cannot be written.</exception>
    public static async Task<RestoredSettings> PrepareAsync(BackupFile backup, RestoreOptions options, CancellationToken cancellation)
    {
        var settings = new RestoredSettings();
        if (options.Settings is not { } files)
            return settings;
        if (backup.Manifest.Settings.FirstOrDefault(entry => !files.Names.Contains(entry.Name)) is { } unknown)
            throw new InputException($"The backup holds settings in '{unknown.Name}', which this version does not know; update the program first.");
        try
        {
            foreach (var entry in backup.Manifest.Settings)
                await settings.UnpackAsync(backup, entry, Path.Combine(files.Folder, entry.Name), options.Replace, cancellation);
            return settings;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            settings.Dispose();
            throw new InputException($"The settings cannot be written into '{files.Folder}': {error.Message.TrimEnd('.')}; nothing was changed.", error);
        }
        catch
        {
            settings.Dispose();
            throw;
        }
    }

    public void Commit()
    {
        foreach (var (temporary, path) in _files)
            File.Move(temporary, path, overwrite: true);
        _files.Clear();
    }

    public void Dispose()
    {
        foreach (var (temporary, _) in _files)
            File.Delete(temporary);
    }

    private async Task UnpackAsync(BackupFile backup, BackedUpSettings entry, string path, bool replace, CancellationToken cancellation)
    {
        if (File.Exists(path))
        {
            if (await IsSameAsync(path, entry.Content, cancellation))
                return;
            if (!replace)
                throw new InputException($"'{path}' is there already and differs from the one in the backup; say --replace to replace it, or move it away.");
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}.part";
        _files.Add((temporary, path));
        await using var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write);
        await backup.CopySettingsAsync(entry, file, cancellation);
    }

    private static async Task<bool> IsSameAsync(string path, EntryContent content, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return file.Length == content.Bytes && Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)) == content.Sha256;
    }
}
