using System.Globalization;
using System.Text;
using CsvHelper;
using NodaTime;

namespace Mobilitaet.App.Planning;

/// <summary>Writes an answer as a table for spreadsheets: commas, one header line, invariant numbers.</summary>
public static class ReachCsv
{
    private static readonly string[] s_header =
    [
        "place", "municipality", "offer_id", "offer", "date", "start", "end", "layer", "reachable",
        "there_departure", "there_arrival", "back_departure", "back_arrival", "reason", "missed_by_minutes", "text",
    ];

    public static string Write(ReachListAnswer answer)
    {
        using var bytes = new MemoryStream();
        // Titles come from people and from the network: a spreadsheet must not take them for formulas.
        using (var csv = CsvWriter.Create(bytes, new CsvWriterOptions { Separator = ',', Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            WriteRow(csv, s_header);
            foreach (var item in answer.Items)
                WriteRow(csv, FieldsOf(item));
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string[] FieldsOf(ReachItem item) =>
    [
        item.Place, item.Municipality, item.OfferId, item.Offer, item.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), Clock(item.Start), Clock(item.End),
        item.Layer, item.IsReachable ? "yes" : "no", Clock(item.There?.Departure.TimeOfDay), Clock(item.There?.Arrival.TimeOfDay),
        Clock(item.Back?.Departure.TimeOfDay), Clock(item.Back?.Arrival.TimeOfDay),
        item.Reason?.ToString() ?? "", item.MissedByMinutes?.ToString(CultureInfo.InvariantCulture) ?? "", item.Text ?? "",
    ];

    private static void WriteRow(CsvWriter csv, string[] fields)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        csv.EndRecord();
    }

    private static string Clock(LocalTime? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}
