using System.CommandLine;
using Mobilitaet.App.Serving;
using Mobilitaet.District.Database;
using Mobilitaet.District.Demo;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using NodaTime;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>demo</c>: generate the demo district's files, or load them.</summary>
public static class DemoCommand
{
    private static readonly Option<string> Facts = new("--facts")
    {
        Description = "Folder with municipalities.csv, places.csv and stations.csv. [default: the folder of the demo district]",
        HelpName = "DIR",
        DefaultValueFactory = _ => DemoFiles.Folder,
    };

    private static readonly Option<string> Out = new("--out") { Description = "Folder to write to.", HelpName = "DIR", Required = true };

    public static Command Create()
    {
        var generate = new Command("generate", "Write the demo district's files: map, timetable, offers, drivers, ride requests; the same bytes on every machine.") { Facts, Out };
        generate.SetAction(Generate);
        var seed = new Command("seed", "Load the demo district into the data folder and the database.");
        seed.SetAction(SeedAsync);
        return new Command("demo", "The synthetic demo district.") { generate, seed };
    }

    private static int Generate(ParseResult parsed)
    {
        var folder = Path.GetFullPath(parsed.GetRequiredValue(Out));
        DemoDistrict.Generate(parsed.GetRequiredValue(Facts), folder);
        new Terminal(parsed.GetValue(GlobalOptions.Json)).Answer(new { Folder = folder }, console => console.WriteLine($"The demo district is in {folder}."));
        return ExitCodes.Success;
    }

    private static async Task<int> SeedAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var terminal = new Terminal(parsed.GetValue(GlobalOptions.Json));
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)).EnsureWritable();
        var settings = new ServeSettings(folder, DatabaseOption.Find(parsed), "");
        var database = DistrictDatabase.At(settings.District.Database);
        await database.MigrateAsync(cancellation);
        terminal.WithProgress(progress => OsmImport.Run(
            OsmFile.Open(DemoFiles.OsmFile), folder, Enum.GetValues<TravelMode>(), null, new ImportWarnings(), progress, cancellation));
        TimetableFiles.Import([DemoFiles.Timetable], folder, new TimetableImportOptions { Cancellation = cancellation });
        var report = await new DemoSeeding(database, settings.District, SystemClock.Instance).RunAsync(DemoFiles.Folder, cancellation);
        var answer = new { Folder = folder.Path, Database = database.Describe(), report.Added, report.DemoDay, report.Warnings };
        terminal.Answer(answer, console => console.WriteLine($"The demo district is loaded into {folder.Path}; its day is {report.DemoDay:uuuu'-'MM'-'dd}."));
        return ExitCodes.Success;
    }
}
