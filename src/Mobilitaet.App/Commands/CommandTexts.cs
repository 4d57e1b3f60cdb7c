using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Planning;

namespace Mobilitaet.App.Commands;

/// <summary>The texts of a command's answer: in the language asked for, English when none is.</summary>
public sealed class CommandTexts
{
    private CommandTexts(StringLocalizer<Texts> texts)
    {
        Localizer = texts;
        Gaps = new GapSentences(texts);
        Changes = new ChangeSentences(texts);
        Differences = new DifferenceSentences(texts, Gaps);
    }

    public IStringLocalizer<Texts> Localizer { get; }

    public GapSentences Gaps { get; }

    public ChangeSentences Changes { get; }

    public DifferenceSentences Differences { get; }

    public string this[string key] => Localizer[key];

    public string this[string key, params object[] values] => Localizer[key, values];

    /// <summary>Sets the language of this process and opens its texts.</summary>
    public static CommandTexts Open(ParseResult parsed)
    {
        var asked = parsed.GetResult(GlobalOptions.Language) is { Implicit: false } ? parsed.GetValue(GlobalOptions.Language) : "en";
        var culture = Languages.Culture(asked);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        return new CommandTexts(new StringLocalizer<Texts>(
            new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)));
    }
}
