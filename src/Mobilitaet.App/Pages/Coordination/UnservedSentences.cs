using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.District.DayPlans;
using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.App.Pages.Coordination;

/// <summary>Says in plain words why a ride request is not served, and which single change would be enough.</summary>
public sealed class UnservedSentences(IStringLocalizer<Texts> texts)
{
    /// <summary>Beside the smallest change so many others are named.</summary>
    private const int MostAlternatives = 2;

    public string Reason(UnservedCause cause, CapacityKind? kind) => cause == UnservedCause.CapacityMissing
        ? texts[$"CauseCapacityMissing{kind ?? CapacityKind.Seat}"]
        : texts[$"Cause{cause}"];

    /// <summary>What comes closest, sentence by sentence, where no single change is known; empty when nothing does.</summary>
    public string Help(UnservedRideView ride)
    {
        if (ride.Reliefs.Count > 0)
            return "";
        var sentences = new List<string>();
        if (ride.MissingMinutes is { } minutes and > 0)
            sentences.Add(texts["HelpMinutes", minutes]);
        if (ride.MissingMetres is { } metres and > 0)
            sentences.Add(texts["HelpKilometres", Quantities.Kilometres(metres)]);
        if (ride.NearestDriverCode is { } driver)
            sentences.Add(texts["HelpDriver", Bidi.Isolate(driver)]);
        if (ride is { CapableDrivers: > 1, Cause: UnservedCause.DriversBusy })
            sentences.Add(texts["HelpCapable", ride.CapableDrivers]);
        return string.Join(' ', sentences);
    }

    /// <summary>The smallest change that would be enough, then others; empty when none is known.</summary>
    public IEnumerable<string> Reliefs(UnservedRideView ride)
    {
        var smallest = ride.Reliefs.Take(1 + MostAlternatives).ToList();
        // One more driver can nearly always be hoped for, and comes last.
        if (ride.Reliefs.Count > smallest.Count && ride.Reliefs[^1].Kind == ReliefKind.OneMoreDriver)
            smallest[^1] = ride.Reliefs[^1];
        return smallest.Select((relief, index) => texts[index == 0 ? "ReliefLead" : "ReliefOr", Relief(relief)].Value);
    }

    public string Duration(int minutes) => minutes switch
    {
        1 => texts["ReliefMinute"],
        < 60 => texts["ReliefMinutes", minutes],
        60 => texts["ReliefHour"],
        _ => texts["HoursMinutes", minutes / 60, minutes % 60],
    };

    private string Relief(ReliefView relief)
    {
        var driver = Bidi.Isolate(relief.DriverCode ?? "");
        return relief.Kind switch
        {
            ReliefKind.OneMoreDriver => texts["ReliefOneMoreDriver", Bidi.Isolate(relief.Place ?? "")],
            ReliefKind.Place => texts[Counted($"ReliefPlace{relief.Capacity ?? CapacityKind.Seat}", relief.Amount), relief.Amount, driver],
            ReliefKind.MoreRides or ReliefKind.MoreTours => texts[Counted($"Relief{relief.Kind}", relief.Amount), relief.Amount, driver],
            ReliefKind.MoreMetres => texts["ReliefMoreMetres", Quantities.Kilometres(relief.Amount), driver],
            _ => texts[$"Relief{relief.Kind}", Duration(relief.Amount), driver],
        };
    }

    private static string Counted(string key, int amount) => amount == 1 ? $"{key}One" : key;
}
