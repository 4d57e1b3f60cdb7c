using CsvHelper;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Demo.Offers;

/// <summary>Reads one demo table row by row.</summary>
internal static class DemoTable
{
    public static List<T> Read<T>(string folder, string file, string columns, Func<DemoRow, T> read, List<DemoWarning> warnings)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
            throw new InputException($"{path} is missing; 'mobilitaet demo generate' writes it.");
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',' });
        reader.ReadHeader();
        foreach (var column in columns.Split(','))
        {
            if (!reader.Headers.Contains(column))
                throw new InputException($"{path} has no column '{column}'.");
        }
        var rows = new List<T>();
        for (var row = 1; reader.Read(); row++)
        {
            try
            {
                rows.Add(read(new DemoRow(reader)));
            }
            catch (FormatException problem)
            {
                warnings.Add(new DemoWarning(file, row, problem.Message));
            }
        }
        return rows;
    }
}
