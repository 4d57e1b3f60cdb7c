using System.CommandLine;

namespace Mobilitaet.App.Commands;

/// <summary>The database chosen on the command line or in the environment.</summary>
public static class DatabaseOption
{
    /// <summary>The connection string; null for the SQLite file in the data folder.</summary>
    public static string? Find(ParseResult parsed)
    {
        var given = parsed.GetValue(GlobalOptions.Database) ?? Environment.GetEnvironmentVariable("MOBILITAET_DATABASE");
        return string.IsNullOrWhiteSpace(given) ? null : given;
    }
}
