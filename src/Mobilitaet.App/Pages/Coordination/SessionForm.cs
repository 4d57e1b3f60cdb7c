using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Files;
using Mobilitaet.District.Offers.Importing;

namespace Mobilitaet.App.Pages.Coordination;

/// <summary>One session in the form of an offer; without days and rule it is an empty row.</summary>
public sealed record SessionForm
{
    public List<Weekdays> Days { get; init; } = [];

    public string? Start { get; init; }

    public string? End { get; init; }

    public string? StartsOn { get; init; }

    public string? EndsOn { get; init; }

    public string? Rule { get; init; }

    public bool ExceptHolidays { get; init; }

    public string? Exceptions { get; init; }

    public bool Remove { get; init; }

    private bool IsEmpty => Remove || (Days.Count == 0 && string.IsNullOrWhiteSpace(Rule) && string.IsNullOrWhiteSpace(Start) && string.IsNullOrWhiteSpace(End));

    public static SessionForm Of(SessionDraft session) => new()
    {
        Days = [.. Enum.GetValues<Weekdays>().Where(day => day != Weekdays.None && session.Weekdays.HasFlag(day))],
        Start = FormValues.Show(session.Start),
        End = FormValues.Show(session.End),
        StartsOn = FormValues.Show(session.StartsOn),
        EndsOn = FormValues.Show(session.EndsOn),
        Rule = session.Rule,
        ExceptHolidays = session.ExceptHolidays,
        Exceptions = ExceptionText.Of(session.Exceptions),
    };

    /// <summary>Null for an empty row, and for one that cannot be read, which is noted.</summary>
    public SessionDraft? Find(FormValues values)
    {
        if (IsEmpty)
            return null;
        var (start, end) = (values.Time(OfferField.Sessions, Start), values.Time(OfferField.Sessions, End));
        var exceptions = ExceptionText.Find(Exceptions ?? "");
        var rule = FormValues.Text(Rule);
        if (start is null || end is null || exceptions is null || (rule is not null && Days.Count > 0))
        {
            values.Refuse(OfferField.Sessions);
            return null;
        }
        return new SessionDraft(
            Days.Aggregate(Weekdays.None, (all, day) => all | day), start.Value, end.Value,
            values.Date(OfferField.Sessions, StartsOn), values.Date(OfferField.Sessions, EndsOn), rule, ExceptHolidays)
        {
            Exceptions = exceptions,
        };
    }
}
