using System.Text.Json;
using Mobilitaet.App.Api;
using Mobilitaet.Routing;
using Mobilitaet.Routing.GtfsFiles;

namespace Mobilitaet.App.Commands;

/// <summary>The file that a report of notices goes to, opened before the work begins: a place that cannot be written must be known while nothing has changed yet.</summary>
internal sealed class ReportFile : IDisposable
{
    private readonly string _path;
    private readonly bool _isNew;
    private readonly FileStream _stream;
    private bool _isWritten;

    /// <exception cref="InputException">The file cannot be written.</exception>
    public ReportFile(string path)
    {
        _path = path;
        _isNew = !File.Exists(path);
        _stream = Guarded(() => new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write));
    }

    /// <exception cref="InputException">The file cannot be written.</exception>
    public void Write(IReadOnlyList<GtfsNoticeGroup> groups) => _isWritten = Guarded(() =>
    {
        _stream.SetLength(0);
        JsonSerializer.Serialize(_stream, groups, JsonSettings.Indented);
        _stream.Flush();
        return true;
    });

    /// <summary>Without a report the place is left as it was.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        if (_isNew && !_isWritten)
            File.Delete(_path);
    }

    private T Guarded<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"The report '{_path}' cannot be written.", error);
        }
    }
}
