using System.Globalization;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.District.Reachability.Entitlements;

namespace Mobilitaet.App.Planning;

/// <summary>Says a measured value and on which side of its limit it lies, in the language of the request or command.</summary>
public static class EntitlementSentences
{
    public static string OfChildcare(EntitlementAnswer answer, IStringLocalizer<Texts> texts) => answer switch
    {
        { Measured: { } minutes, IsMet: true } => texts["EntitlementChildcareNear", minutes],
        { Measured: { } minutes } => texts["EntitlementChildcareFar", minutes],
        { IsMet: false } => texts["EntitlementChildcareNone"],
        _ => texts["EntitlementUnknown"],
    };

    public static string OfTravelCosts(EntitlementAnswer answer, IStringLocalizer<Texts> texts) => answer switch
    {
        { Measured: { } kilometres, IsMet: true } => texts["EntitlementFar", kilometres.ToString("0.0", CultureInfo.CurrentCulture)],
        { Measured: { } kilometres } => texts["EntitlementNear", kilometres.ToString("0.0", CultureInfo.CurrentCulture)],
        _ => texts["EntitlementNoWay"],
    };
}
