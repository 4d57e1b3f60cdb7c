using System.CommandLine;

namespace Mobilitaet.App.Commands;

/// <summary>The options that every command understands.</summary>
public static class GlobalOptions
{
    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "Folder of the imported data. [default: $MOBILITAET_DATA or .mobilitaet]",
        HelpName = "DIR",
        Recursive = true,
    };

    public static Option<string?> Database { get; } = new("--database")
    {
        Description = "PostgreSQL connection string. [default: $MOBILITAET_DATABASE or an SQLite file in the data folder]",
        HelpName = "Host=...",
        Recursive = true,
    };

    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Print the answer as JSON; progress and messages go to standard error.",
        Recursive = true,
    };

    public static Option<string> Language { get; } = CreateLanguage();

    public static Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Show the details of an unexpected error.",
        Recursive = true,
    };

    public static void AddTo(Command root)
    {
        root.Options.Add(Data);
        root.Options.Add(Database);
        root.Options.Add(Json);
        root.Options.Add(Language);
        root.Options.Add(Verbose);
    }

    private static Option<string> CreateLanguage()
    {
        var option = new Option<string>("--language")
        {
            Description = "Language of route steps.",
            HelpName = "de|en|ar",
            Recursive = true,
            DefaultValueFactory = _ => "de",
        };
        option.AcceptOnlyFromAmong("de", "en", "ar");
        return option;
    }
}
