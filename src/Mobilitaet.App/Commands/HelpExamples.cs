using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Mobilitaet.App.Commands;

/// <summary>Adds examples below the help text of every command.</summary>
public static class HelpExamples
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["mobilitaet"] =
        [
            "mobilitaet                                              start with the demo district on http://localhost:5080",
            "mobilitaet import hessen.osm.pbf --clip kreis.geojson   use real streets",
            "mobilitaet route --from Eschwege --to \"Sontra, Marktplatz\"",
        ],
        ["import"] =
        [
            "mobilitaet import hessen-latest.osm.pbf --clip werra-meissner.poly",
            "mobilitaet import town.osm.gz --modes car,foot --report warnings.json --json",
        ],
        ["timetable"] =
        [
            "mobilitaet import timetable nvv.zip",
            "mobilitaet import timetable nvv.zip callbus/ --on-demand \"AST*:60\" --report",
            "mobilitaet import timetable nvv.zip --report notices.json --json",
        ],
        ["journey"] =
        [
            "mobilitaet journey --from Wanfried --to \"Sontra, Marktplatz\" --arrive 09:00 --date 2026-11-24",
            "mobilitaet journey --from 51.187,10.055 --to \"stop:Eschwege Stadtbahnhof\" --layers foot,bus --mode pram",
            "mobilitaet journey --from Eschwege --to Witzenhausen --geojson - > legs.geojson",
        ],
        ["departures"] =
        [
            "mobilitaet departures Eschwege Stadtbahnhof",
            "mobilitaet departures Sontra --at 2026-11-24T07:00 --limit 5 --json",
        ],
        ["route"] =
        [
            "mobilitaet route --from Eschwege --to Witzenhausen",
            "mobilitaet route --from 51.187,10.055 --to \"Sontra\" --mode bicycle --language en --json",
        ],
        ["matrix"] =
        [
            "mobilitaet matrix --from villages.txt --to offers.txt --mode car --json > times.json",
        ],
        ["isochrone"] =
        [
            "mobilitaet isochrone --at Eschwege --minutes 30 --mode bicycle > area.geojson",
        ],
        ["places"] =
        [
            "mobilitaet places Grossalmerode",
            "mobilitaet places \"Weißenborn, Sontra\" --json",
        ],
        ["reach"] =
        [
            "mobilitaet reach --category language --layer bus",
            "mobilitaet reach --offer offer-01 --layer all --day tuesday --format csv > reach.csv",
            "mobilitaet reach --offer offer-01 --day 2026-11-24 --format geojson > places.geojson",
        ],
        ["table"] =
        [
            "mobilitaet reach table --mode bicycle --category childcare",
        ],
        ["home"] =
        [
            "mobilitaet reach home \"Sontra, Marktplatz\" Rambach",
            "mobilitaet reach home 51.187,10.055 --week 2026-11-23 --json",
            "mobilitaet reach home Rambach --course offer-01 --age-months 30 --language de",
        ],
        ["chains"] =
        [
            "mobilitaet reach chains offer-01 --age-months 30",
            "mobilitaet reach chains offer-01 --layer bus --day tuesday --json",
        ],
        ["compare"] =
        [
            "mobilitaet reach compare 2026-11-23 2026-12-21 --category language",
            "mobilitaet reach compare 2026-12-14 2026-12-14 --before-data old-timetable --layer bus",
            "mobilitaet reach compare report-7 2026-12-14 --json",
        ],
        ["rules"] =
        [
            "mobilitaet reach rules > .mobilitaet/reach-rules.json",
        ],
        ["export"] =
        [
            "mobilitaet reach export week.xlsx --language de",
            "mobilitaet reach export district.gpkg --week 2026-11-23",
        ],
        ["changes"] =
        [
            "mobilitaet reach changes --category language --layer volunteers",
            "mobilitaet reach changes --best 5 --json > changes.json",
            "mobilitaet reach changes --learners teilnehmende.csv --course offer-01 --language de",
        ],
        ["offers"] =
        [
            "mobilitaet offers import --osm",
            "mobilitaet offers import --integreat https://cms.example.org/werra-meissner-kreis --languages de,en,ar --apply",
        ],
        ["offers import"] =
        [
            "mobilitaet offers import angebote.xlsx",
            "mobilitaet offers import angebote.csv --source vhs --apply",
            "mobilitaet offers import --osm",
            "mobilitaet offers import --integreat https://cms.example.org/werra-meissner-kreis --languages de,en,ar --apply",
        ],
        ["list"] =
        [
            "mobilitaet offers list --category childcare",
            "mobilitaet offers list --stale --json",
        ],
        ["check"] =
        [
            "mobilitaet offers check",
            "mobilitaet offers check --months 12 --json",
        ],
        ["template"] =
        [
            "mobilitaet offers template angebote.xlsx",
        ],
        ["remove"] =
        [
            "mobilitaet offers remove --source demo",
            "mobilitaet offers remove --source demo --apply",
        ],
        ["undo"] =
        [
            "mobilitaet offers undo",
            "mobilitaet offers undo --source openstreetmap",
        ],
        ["pool"] =
        [
            "mobilitaet pool --instance day.json --seconds 10 --out plan.json",
            "mobilitaet pool --instance a2-16.txt --seconds 20 --seed 7 --prove --json",
            "mobilitaet pool --schema > pool-problem.schema.json",
        ],
        ["serve"] =
        [
            "mobilitaet serve --port 8080",
            "mobilitaet serve --database \"Host=localhost;Database=mobilitaet;Username=mobilitaet\"",
        ],
        ["work"] =
        [
            "mobilitaet work --database \"Host=localhost;Database=mobilitaet;Username=mobilitaet\"",
            "mobilitaet work --database \"Host=localhost;Database=mobilitaet;Username=mobilitaet\" --workers 1",
        ],
        ["update"] =
        [
            "mobilitaet data update",
            "mobilitaet data update --sources my-sources.json --data /var/lib/mobilitaet",
        ],
        ["data"] =
        [
            "mobilitaet data update",
        ],
        ["backup"] =
        [
            "mobilitaet backup /var/backups/mobilitaet-monday.zip --overwrite",
            "mobilitaet backup moving.zip --database \"Host=localhost;Database=mobilitaet;Username=mobilitaet\"",
        ],
        ["restore"] =
        [
            "mobilitaet restore moving.zip",
            "mobilitaet restore /var/backups/mobilitaet-monday.zip --replace --yes",
        ],
        ["demo"] =
        [
            "mobilitaet demo seed",
            "mobilitaet demo generate --out osm-data",
        ],
        ["generate"] =
        [
            "mobilitaet demo generate --out osm-data",
        ],
        ["seed"] =
        [
            "mobilitaet demo seed",
            "mobilitaet demo seed --database \"Host=localhost;Database=mobilitaet;Username=mobilitaet\"",
        ],
    };

    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new HelpWithExamples((HelpAction)option.Action!);
    }

    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var result = help.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            var name = command is RootCommand ? "mobilitaet" : command.Name;
            // Several commands have an import.
            var below = command.Parents.OfType<Command>().FirstOrDefault()?.Name;
            if (!Examples.TryGetValue($"{below} {name}", out var lines) && !Examples.TryGetValue(name, out lines))
                return result;
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var line in lines)
                output.WriteLine("  " + line);
            output.WriteLine();
            return result;
        }
    }
}
