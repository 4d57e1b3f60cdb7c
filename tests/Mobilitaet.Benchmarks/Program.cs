using Mobilitaet.Benchmarks.Mobilfalt;
using Mobilitaet.Benchmarks.Places;
using Mobilitaet.Benchmarks.Pooling;
using Mobilitaet.Benchmarks.Reachability;
using Mobilitaet.Benchmarks.Statewide;
using Mobilitaet.Benchmarks.Streets;
using Mobilitaet.Benchmarks.Timetables;

if (args is ["streets", .. var rest])
    return StreetBenchmark.Run(rest);
if (args is ["timetable", .. var timetable])
    return TimetableBenchmark.Run(timetable);
if (args is ["timetable-growth"])
    return TimetableGrowth.Run();
if (args is ["places"])
    return PlaceBenchmark.Run();
if (args is ["reachability", "--statewide", .. var state])
    return await StatewideBenchmark.RunAsync(state);
if (args is ["reachability"])
    return await ReachBenchmark.RunAsync();
if (args is ["mobilfalt", .. var replay])
    return await MobilfaltBenchmark.RunAsync(replay);
if (args is ["pooling", .. var pooling])
    return PoolingBenchmark.Run(pooling);
Console.Error.WriteLine("""
    Usage: dotnet run -c Release --project tests/Mobilitaet.Benchmarks -- BENCHMARK OPTIONS
      streets --osm FILE [--mode car] [--pairs PAIRS.csv --out RESULT.csv] [--copies N] [--all-modes yes]
              import, hierarchy, queries, tables, one-to-all and isochrones against plain Dijkstra;
              --copies stitches N copies of the extract together, --all-modes also times a whole import on one and on all cores
      timetable --gtfs FEED --date YYYY-MM-DD [--osm FILE] [--pairs PAIRS.csv --out RESULT.csv] [--change-seconds 120] [--no-footpaths] [--max-changes 7]
              import, earliest arrival, arrive by, two-hour windows, whole-day profiles; with --osm footpaths and journeys from door to door;
              PAIRS.csv: id,from_stop_id,to_stop_id,departure_time; RESULT.csv: id,arrival_time,transfers
      timetable-growth
              the same on synthetic feeds from 1,000 to 20,000 stops, as a table
      places  finding places and addresses by name among 100,000, typing errors included
      reachability
              a week of the demo district from loaded networks: all places, sessions and layers, chains, and moving one session or driver; on-demand rides within many areas
      reachability --statewide [--tiles 26] [--processes 1,2]
              a week of a state of so many demo districts, shared out among `work` processes on PostgreSQL (build src/Mobilitaet.App in Release first)
      pooling [--sets ab,days,large,online,folder] [--seconds 1,10] [--only NAME] [--seed 1] [--prove] [--folder DIR] [--data ../shared/data/pooling]
              published dial-a-ride instances, volunteer days, 1,000 requests with 150 drivers, single requests online, and a folder of further instances:
              checked plans, gaps to the best known, milliseconds for an offer; with --prove the time goes into bounds and proofs of optimality
      mobilfalt [--days 364] [--rounds 1500] [--seed 1]
              a year of volunteer driving in the demo district: pooled, first come first served, and on fixed stops and times
    """);
return 2;
