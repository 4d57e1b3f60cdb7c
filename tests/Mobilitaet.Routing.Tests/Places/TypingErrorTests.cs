using CsCheck;
using Mobilitaet.Routing.Places;
using Mobilitaet.Routing.Places.Names;

namespace Mobilitaet.Routing.Tests.Places;

public class TypingErrorTests
{
    // Without ß, which is two letters once folded.
    private const string Letters = "abcdefghijklmnopqrstuvwxyzäöü";
    private const int VariantsOfName = 25;

    [Fact]
    public void Any_place_name_with_any_single_edit_finds_the_place_in_the_top_three()
    {
        var lost = new List<string>();
        foreach (var name in PlaceIndexes.Facts().Select(f => f.Name).Where(n => n.Length > 4).Distinct())
            lost.AddRange(AllEdits(name).Where(typed => !FindsInTopThree(name, typed)));
        Assert.Empty(lost);
    }

    [Fact]
    public void Most_long_names_with_two_random_edits_are_in_the_top_three()
    {
        var random = new Random(7);
        var names = PlaceIndexes.Facts().Select(f => f.Name).Where(n => n.Length >= 8).Distinct().ToArray();
        var (asked, found) = (0, 0);
        foreach (var name in names)
        {
            for (var i = 0; i < VariantsOfName; i++)
            {
                asked++;
                if (FindsInTopThree(name, RandomEdit(RandomEdit(name, random), random)))
                    found++;
            }
        }
        var recall = (double)found / asked;
        TestContext.Current.TestOutputHelper?.WriteLine($"two edits: recall in the top three {recall:P1} of {asked}");
        Assert.True(recall > 0.95, $"recall {recall:P1}");
    }

    [Fact]
    public void Recall_over_all_places_with_one_random_edit()
    {
        var random = new Random(11);
        var (asked, first, three) = (0, 0, 0);
        foreach (var name in PlaceIndexes.Facts().Select(f => f.Name).Distinct())
        {
            for (var i = 0; i < VariantsOfName; i++)
            {
                var typed = RandomEdit(name, random);
                asked++;
                if (PlaceIndexes.County.Find(new PlaceQuery { Text = typed }) is [var best, ..] && best.Name == name)
                    first++;
                if (FindsInTopThree(name, typed))
                    three++;
            }
        }
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"one edit: first {(double)first / asked:P1}, in the top three {(double)three / asked:P1} of {asked}");
        Assert.True((double)three / asked > 0.98, $"{three} of {asked}");
        Assert.True((double)first / asked > 0.95, $"{first} of {asked}");
    }

    [Fact]
    public void The_edit_distance_is_that_of_its_plain_definition() =>
        Gen.Select(Gen.String[Gen.Char['a', 'd'], 0, 7], Gen.String[Gen.Char['a', 'd'], 0, 7]).Sample((a, b) =>
        {
            var plain = Plain(a, b);
            var measured = EditDistance.Between(a, b, 2);
            return plain <= 2 ? measured == plain : measured > 2;
        });

    // About 80,000 for the county: each letter left out, changed, doubled by another, or swapped with the next.
    private static IEnumerable<string> AllEdits(string name) =>
        from at in Enumerable.Range(0, name.Length)
        from edit in Enumerable.Range(0, 4)
        from letter in edit is 1 or 2 ? Letters : "a"
        select Edit(name, edit, at, letter);

    private static bool FindsInTopThree(string name, string typed) =>
        PlaceIndexes.County.Find(new PlaceQuery { Text = typed, Limit = 3 }).Any(m => m.Name == name);

    private static string RandomEdit(string name, Random random) =>
        Edit(name, random.Next(4), random.Next(1000), Letters[random.Next(Letters.Length)]);

    private static string Edit(string name, int edit, int at, char letter)
    {
        var i = at % name.Length;
        return edit switch
        {
            0 => name.Remove(i, 1),
            1 => name.Insert(i, letter.ToString()),
            2 => name.Remove(i, 1).Insert(i, letter.ToString()),
            _ when i + 1 < name.Length => $"{name[..i]}{name[i + 1]}{name[i]}{name[(i + 2)..]}",
            _ => name + letter,
        };
    }

    // Recursive definition of the optimal string alignment distance.
    private static int Plain(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length == 0 || b.Length == 0)
            return a.Length + b.Length;
        var best = Plain(a[..^1], b[..^1]) + (a[^1] == b[^1] ? 0 : 1);
        best = Math.Min(best, Math.Min(Plain(a[..^1], b), Plain(a, b[..^1])) + 1);
        if (a.Length > 1 && b.Length > 1 && a[^1] == b[^2] && a[^2] == b[^1])
            best = Math.Min(best, Plain(a[..^2], b[..^2]) + 1);
        return best;
    }
}
