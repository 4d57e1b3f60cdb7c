using System.Globalization;
using CsvHelper;

namespace Mobilitaet.App.Planning;

/// <summary>Writes an answer as a table for spreadsheets: commas, one header line, invariant numbers.</summary>
public static class ReachCsv
{
    public static string Write(ReachListAnswer answer)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            csv.WriteRecords(answer.Items.Select(item => new
            {
                item.Place,
                item.Municipality,
                item.OfferId,
                item.Offer,
                Date = item.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
                Start = item.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
                End = item.End.ToString("HH:mm", CultureInfo.InvariantCulture),
                item.Layer,
                Reachable = item.IsReachable ? "yes" : "no",
                ThereDeparture = Clock(item.There?.Departure.TimeOfDay),
                ThereArrival = Clock(item.There?.Arrival.TimeOfDay),
                BackDeparture = Clock(item.Back?.Departure.TimeOfDay),
                BackArrival = Clock(item.Back?.Arrival.TimeOfDay),
                Reason = item.Reason?.ToString() ?? "",
                item.MissedByMinutes,
                Text = item.Text ?? "",
            }));
        }
        return text.ToString();
    }

    private static string Clock(NodaTime.LocalTime? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}
