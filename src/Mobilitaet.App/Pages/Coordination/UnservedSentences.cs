using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.District.DayPlans;
using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.App.Pages.Coordination;

/// <summary>Says in plain words why a ride request is not served, and what comes closest.</summary>
public sealed class UnservedSentences(IStringLocalizer<Texts> texts)
{
    public string Reason(UnservedCause cause, CapacityKind? kind) => cause == UnservedCause.CapacityMissing
        ? texts[$"CauseCapacityMissing{kind ?? CapacityKind.Seat}"]
        : texts[$"Cause{cause}"];

    /// <summary>What would help, sentence by sentence; empty when nothing comes close.</summary>
    public string Help(UnservedRideView ride)
    {
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
}
