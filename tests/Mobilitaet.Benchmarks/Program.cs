using Mobilitaet.Benchmarks.Places;
using Mobilitaet.Benchmarks.Streets;

if (args is ["streets", .. var rest])
    return StreetBenchmark.Run(rest);
if (args is ["places"])
    return PlaceBenchmark.Run();
Console.Error.WriteLine("""
    Usage: dotnet run -c Release --project tests/Mobilitaet.Benchmarks -- BENCHMARK OPTIONS
      streets --osm FILE [--mode car] [--pairs PAIRS.csv --out RESULT.csv] [--copies N] [--all-modes yes]
              import, hierarchy, queries, tables, one-to-all and isochrones against plain Dijkstra;
              --copies stitches N copies of the extract together, --all-modes also times a whole import on one and on all cores
      places  finding places and addresses by name among 100,000, typing errors included
    """);
return 2;
