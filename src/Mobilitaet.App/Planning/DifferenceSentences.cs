using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.District.Reachability.Reports.Comparison;

namespace Mobilitaet.App.Planning;

/// <summary>Says why sessions were gained or lost between two tables, in the language of the request or command.</summary>
public sealed class DifferenceSentences(IStringLocalizer<Texts> texts, GapSentences gaps)
{
    /// <summary>A few words with the number of sessions.</summary>
    public string Of(ReachDifferenceReason reason) => reason.Cause == ReachChangeCause.OtherSessions
        ? texts[reason.IsGain ? "CompareNewSessions" : "CompareGoneSessions", reason.Sessions]
        : texts[reason.IsGain ? "CompareGainedBefore" : "CompareLostNow", reason.Sessions, gaps.Short(reason.Reason)];
}
