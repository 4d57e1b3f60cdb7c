using System.Globalization;

namespace Mobilitaet.Benchmarks.Mobilfalt;

/// <summary>How a year is replayed.</summary>
/// <param name="Days">Days from a Monday on.</param>
/// <param name="Rounds">Rounds of improvement a day.</param>
/// <param name="Seed">Draws wishes and volunteers.</param>
internal sealed record ReplayOptions(int Days = 364, int Rounds = 1500, int Seed = 1)
{
    public static ReplayOptions Parse(string[] arguments)
    {
        var options = new ReplayOptions();
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var number = int.Parse(arguments[i + 1], CultureInfo.InvariantCulture);
            options = arguments[i] switch
            {
                "--days" => options with { Days = number },
                "--rounds" => options with { Rounds = number },
                "--seed" => options with { Seed = number },
                var other => throw new ArgumentException($"{other} is not known; --days, --rounds and --seed are."),
            };
        }
        return options;
    }
}
