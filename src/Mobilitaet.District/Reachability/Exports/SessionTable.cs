using System.Globalization;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.Routing.Reachability;
using NodaTime.Text;

namespace Mobilitaet.District.Reachability.Exports;

/// <summary>The whole table: one row for each session, place and layer. Holds no number of people.</summary>
internal static class SessionTable
{
    public static ExportTable Of(ReachTable table) => new("sessions", "Termine", null, s_columns, Rows(table));

    private static readonly ExportColumn[] s_columns =
    [
        new("place", "Ort", ExportValueKind.Text, "Village or quarter."),
        new("municipality_ags", "Gemeindeschlüssel", ExportValueKind.Text, "Official municipality key."),
        new("municipality", "Kommune", ExportValueKind.Text, "Name of the municipality."),
        new("offer_id", "Angebotsnummer", ExportValueKind.Text, "The offer's key."),
        new("offer", "Angebot", ExportValueKind.Text, "Title."),
        new("category", "Kategorie", ExportValueKind.Text, "Kind of offer."),
        new("date", "Datum", ExportValueKind.Text, "The day, as 2026-11-23."),
        new("start", "Beginn", ExportValueKind.Text, "Start, or opening."),
        new("end", "Ende", ExportValueKind.Text, "End, or closing."),
        new("layer", "Verkehr", ExportValueKind.Text, "What counts as travel."),
        new("reachable", "Erreichbar", ExportValueKind.Whole, "1 when it can be reached there and back, else 0."),
        new("leaves_home", "Ab zu Hause", ExportValueKind.Text, "When the quickest way there leaves; hours above 24 belong to the next morning."),
        new("arrives", "An beim Angebot", ExportValueKind.Text, "When it arrives."),
        new("leaves_offer", "Ab beim Angebot", ExportValueKind.Text, "When the quickest way home leaves."),
        new("arrives_home", "An zu Hause", ExportValueKind.Text, "When it arrives."),
        new("gap", "Grund", ExportValueKind.Text, "Why it cannot be reached."),
        new("gap_back", "Grund für den Rückweg", ExportValueKind.Text, "Why only the way home fails."),
        new("missed_by", "Fehlende Minuten", ExportValueKind.Whole, "Minutes over the budget, or between session and nearest way; empty when unknown."),
    ];

    private static IEnumerable<ExportRow> Rows(ReachTable table)
    {
        for (var session = 0; session < table.Input.Sessions.Count; session++)
        {
            for (var place = 0; place < table.Input.Places.Count; place++)
            {
                foreach (var layer in LayerSteps.All)
                    yield return RowOf(table.Input, session, place, layer, table[session, place, layer]);
            }
        }
    }

    private static ExportRow RowOf(ReachInput input, int number, int place, ReachLayer layer, ReachCell cell)
    {
        var (home, session) = (input.Places[place], input.Sessions[number]);
        var offer = input.Offers[session.Offer];
        return new ExportRow(
        [
            home.Name, home.MunicipalityAgs, home.Municipality, offer.Id, offer.Title, offer.Category.ToString(),
            LocalDatePattern.Iso.Format(session.Date), Clock(session.Start), Clock(session.End), LayerColumns.NameOf(layer),
            cell.IsReachable ? 1 : 0,
            Clock(cell.There, cell.There.Departure), Clock(cell.There, cell.There.Arrival), Clock(cell.Back, cell.Back.Departure), Clock(cell.Back, cell.Back.Arrival),
            cell.IsReachable ? null : cell.Gap.ToString(),
            cell.BackGap == GapReason.None ? null : cell.BackGap.ToString(),
            cell.MissedBy > 0 ? (int)cell.MissedBy : null,
        ]);
    }

    private static string Clock(NodaTime.LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string? Clock(ReachTrip trip, int seconds)
    {
        if (trip == default)
            return null;
        var minutes = (int)Math.Floor(seconds / 60.0);
        var (hour, minute) = (Math.Abs(minutes) / 60, Math.Abs(minutes) % 60);
        return FormattableString.Invariant($"{(minutes < 0 ? "-" : "")}{hour:00}:{minute:00}");
    }
}
