using CsvHelper;

namespace Mobilitaet.Routing.GtfsFiles.Tables;

/// <summary>One open CSV file of a feed, row by row; fields are read by <see cref="GtfsColumn"/>.</summary>
internal sealed class GtfsTable : IDisposable
{
    private const int LongestRecord = 1 << 20;
    private const int RowsBetweenLooks = 1 << 12;

    private readonly FeedTables _feed;
    private readonly CsvReader _reader;
    private readonly string[] _headers;
    private readonly long _mostRows;
    private int _rowsToLook = RowsBetweenLooks;
    private bool _unterminatedQuote;

    public GtfsTable(FeedTables feed, string file, Stream content)
    {
        _feed = feed;
        File = file;
        _mostRows = file is GtfsFileNames.StopTimes or GtfsFileNames.Shapes ? feed.Options.MostRows : feed.Options.MostRows / 10;
        _reader = CsvReader.Create(content, new CsvReaderOptions
        {
            Separator = ',',
            MaxRecordSize = LongestRecord,
            TrackLineNumbers = true,
            BufferSize = 1 << 18,
            OnMalformedRecord = r => _unterminatedQuote |= r.Reason == CsvMalformedReason.UnterminatedQuote,
        });
        _headers = ReadHeaders();
        HeaderChecks.Report(feed.Notices, file, _headers);
    }

    public string File { get; }

    public bool HasHeader => _headers.Length > 0;

    public GtfsNotices Notices => _feed.Notices;

    /// <summary>Line of the file on which the current row starts; the header is line 1.</summary>
    public int Row => (int)Math.Min(_reader.LineNumber, int.MaxValue);

    /// <summary>The next usable row; rows with more fields than columns are reported and left out.</summary>
    /// <exception cref="GtfsFeedException">The rest of the file cannot be told into rows.</exception>
    public bool Next()
    {
        while (Advance())
        {
            if (--_rowsToLook == 0)
            {
                _rowsToLook = RowsBetweenLooks;
                LookAround();
            }
            if (_reader.FieldCount == _headers.Length || RowLengthIsUsable())
                return true;
        }
        if (_unterminatedQuote)
            throw new GtfsFeedException(_feed.Path, File, "a quotation mark is never closed, so the rest of the file cannot be read.");
        return false;
    }

    public GtfsColumn Column(string name)
    {
        for (var i = 0; i < _headers.Length; i++)
        {
            if (string.Equals(_headers[i], name, StringComparison.OrdinalIgnoreCase))
                return new GtfsColumn(i, name);
        }
        return new GtfsColumn(-1, name);
    }

    /// <summary>A column that the specification requires but that can be done without.</summary>
    public GtfsColumn RequiredColumn(string name)
    {
        var column = Column(name);
        if (!column.Exists)
            Notices.Add(GtfsRules.MissingRequiredColumn, File, 1, name, $"The column '{name}' is missing.");
        return column;
    }

    /// <summary>A column without which the file means nothing.</summary>
    /// <exception cref="GtfsFeedException">It is missing.</exception>
    public GtfsColumn EssentialColumn(string name)
    {
        var column = RequiredColumn(name);
        return column.Exists ? column : throw new GtfsFeedException(_feed.Path, File, $"the column '{name}' is missing.");
    }

    /// <summary>The trimmed bytes of a field; empty when the column or the field is absent.</summary>
    public ReadOnlySpan<byte> Bytes(GtfsColumn column) =>
        column.Exists ? FieldTexts.Trim(_reader.GetSpan(column.Index)) : [];

    public bool IsEmpty(GtfsColumn column) => Bytes(column).IsEmpty;

    public void Report(GtfsRule rule, GtfsColumn column, string text) => Notices.Add(rule, File, Row, column.Name, text);

    public void ReportRow(GtfsRule rule, string text) => Notices.Add(rule, File, Row, null, text);

    public void Dispose() => _reader.Dispose();

    private void LookAround()
    {
        _feed.Look();
        if (_reader.RowNumber <= _mostRows)
            return;
        Notices.Add(GtfsRules.TooManyRows, File, Row, null, $"The file has more than {_mostRows} rows.");
        throw new GtfsFeedException(_feed.Path, File, $"the file has more than {_mostRows} rows and is refused.");
    }

    private bool Advance()
    {
        try
        {
            return _reader.Read();
        }
        catch (CsvFormatException e)
        {
            throw new GtfsFeedException(_feed.Path, File, $"line {e.LineNumber} cannot be read; probably a quotation mark is not closed.", e);
        }
    }

    private string[] ReadHeaders()
    {
        try
        {
            return [.. _reader.Headers.Select(h => h.Trim())];
        }
        catch (CsvFormatException e)
        {
            throw new GtfsFeedException(_feed.Path, File, "the first line cannot be read; this is no CSV file.", e);
        }
    }

    private bool RowLengthIsUsable()
    {
        var count = _reader.FieldCount;
        if (count == 1 && FieldTexts.Trim(_reader.GetSpan(0)).IsEmpty)
        {
            Notices.Add(GtfsRules.EmptyRow, File, Row, null, "The row is empty and was left out.");
            return false;
        }
        var surplus = false;
        for (var i = _headers.Length; i < count && !surplus; i++)
            surplus = !FieldTexts.Trim(_reader.GetSpan(i)).IsEmpty;
        var consequence = surplus ? "it was left out" : count < _headers.Length ? "the missing ones were taken as empty" : "the empty surplus was ignored";
        Notices.Add(GtfsRules.InvalidRowLength, File, Row, null, $"The row has {count} fields instead of {_headers.Length}; {consequence}.");
        return !surplus;
    }
}
