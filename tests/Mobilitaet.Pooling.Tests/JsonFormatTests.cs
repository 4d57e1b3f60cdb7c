using System.Text.Json;
using System.Text.Json.Nodes;
using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Instances;
using Mobilitaet.Pooling.Instances.Json;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;
using Mobilitaet.Testing;
using NJsonSchema;

namespace Mobilitaet.Pooling.Tests;

public class JsonFormatTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(JsonFormat.Schema).GetAwaiter().GetResult();

    public static string Example(string file) => Path.Combine(TestEnvironment.RepositoryRoot, "tests/Mobilitaet.Pooling.Tests/Examples", file);

    [Fact]
    public void Whatever_is_written_follows_the_schema_and_is_read_as_the_same_problem()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var text = JsonFormat.Write($"day {seed}", RichProblems.Create(seed, withFixedTours: seed % 2 == 0));
            Assert.True(Follows(text), text);
            var read = JsonFormat.Read("file", text);
            Assert.Equal($"day {seed}", read.Name);
            Assert.Equal(text, JsonFormat.Write(read.Name, read.Problem));
        }
    }

    [Fact]
    public void A_written_problem_loses_nothing()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var problem = RichProblems.Create(seed, withFixedTours: seed % 2 == 0);
            var read = JsonFormat.Read("file", JsonFormat.Write("day", problem)).Problem;
            Assert.Equivalent(problem, read, strict: true);
            for (var row = 0; row < problem.TravelTimes.Origins; row++)
            {
                Assert.Equal(problem.TravelTimes.MillisecondsFrom(row), read.TravelTimes.MillisecondsFrom(row));
                Assert.Equal(problem.TravelTimes.MetresFrom(row), read.TravelTimes.MetresFrom(row));
            }
        }
    }

    [Fact]
    public void The_example_shows_the_whole_model()
    {
        var text = File.ReadAllText(Example("whole-model.json"));
        Assert.True(Follows(text));
        var problem = InstanceFile.Read(Example("whole-model.json")).Problem;
        var chain = problem.Requests[0];
        Assert.Equal((3, 10 * 60_000), (chain.Rides.Count, chain.Rides[1].AfterPreviousMilliseconds));
        Assert.Equal(new TimeWindow(27_000_000, 28_800_000), chain.Rides[0].Pickup.Window);
        Assert.Equal(new Load(2, WheelchairPlaces: 1), problem.Vehicles[0].OtherArrangements[0]);
        Assert.Equal(0b101, problem.Vehicles[0].Has);
        var properties = PropertyNames(JsonNode.Parse(JsonFormat.Schema)!["definitions"]!);
        Assert.All(properties, name => Assert.Contains($"\"{name}\"", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Times_may_be_text_or_seconds()
    {
        var text = File.ReadAllText(Example("whole-model.json"));
        Assert.Contains("\"07:30\", \"08:00\"", text, StringComparison.Ordinal);
        var read = JsonFormat.Read("x", text.Replace("\"07:30\", \"08:00\"", "27000, 28800.0", StringComparison.Ordinal)).Problem;
        Assert.Equal(new TimeWindow(27_000_000, 28_800_000), read.Requests[0].Rides[0].Pickup.Window);
    }

    [Theory]
    [InlineData("\"07:30\"", "\"7 Uhr\"", "is no time such as 07:45:00")]
    [InlineData("\"07:30\"", "\"07:61\"", "is no time such as 07:45:00")]
    [InlineData("\"07:30\"", "1e99", "too large")]
    [InlineData("\"07:30\"", "\"08:30\"", "ends before it begins")]
    [InlineData("\"07:30\"", "-5", "outside the two days")]
    [InlineData("\"07:30\", \"08:00\"", "\"07:30\"", "A window is a pair of times")]
    [InlineData("\"people\": 2", "\"people\": 2.5", "another kind of value")]
    [InlineData("\"people\": 2", "\"people\": 99999999999", "another kind of value")]
    [InlineData("\"people\": 2", "\"people\": -1", "at least one must travel")]
    [InlineData("\"people\": 2", "\"peple\": 2", "nothing of the name peple")]
    [InlineData("\"people\": 2,", "", "something is missing: people")]
    [InlineData("\"people\": 2,", "\"people\": 2, \"people\": 3,", "people is there twice")]
    [InlineData("\"requests\": [", "\"requests\": [null,", "holds null")]
    [InlineData("\"windows\": [", "\"windows\": null, \"x\": [", "must not be null")]
    [InlineData("\"needs\": [0]", "\"needs\": [31]", "a list of numbers from 0 to 30")]
    [InlineData("\"location\": 1", "\"location\": 77", "is at location 77")]
    [InlineData("[0, 600", "[0, -600", "negative or too large")]
    [InlineData("[0, 600", "[600", "as many columns as rows")]
    [InlineData("[0, 600", "[0, \"NaN\"", "is a number, or null")]
    [InlineData("[0, 600", "[0, NaN", "line")]
    [InlineData("\"kind\": \"pickup\"", "\"kind\": \"lift\"", "another kind of value")]
    [InlineData("\"seconds\"", "\"minutes\"", "have no \u201Cminutes\u201D")]
    [InlineData("\"seats\": 2", "\"seats\": -2", "negative number of places")]
    public void What_is_wrong_is_said_in_one_sentence(string good, string bad, string sentence)
    {
        var text = File.ReadAllText(Example("whole-model.json"));
        Assert.Contains(good, text, StringComparison.Ordinal);
        var at = text.IndexOf(good, StringComparison.Ordinal);
        var error = Assert.Throws<InputException>(() => JsonFormat.Read("x", string.Concat(text.AsSpan(0, at), bad, text.AsSpan(at + good.Length))));
        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Mobilitaet.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_plan_is_written_with_its_value_its_times_and_its_reasons()
    {
        var problem = LineDay.Of([LineDay.Request(1, LineDay.There(5, 20, 60)), LineDay.Request(2, LineDay.There(5, 20, 10))], LineDay.Vehicle(7, 0, 0, 200));
        var plan = PlanOf.Rounds(problem);
        Assert.Empty(PlanChecker.Check(problem, plan));
        using var written = JsonDocument.Parse(JsonFormat.Write("line", problem, plan));
        var root = written.RootElement;
        Assert.Equal(40_000, root.GetProperty("value").GetProperty("cost").GetInt64());
        var tour = root.GetProperty("tours")[0];
        Assert.Equal(7, tour.GetProperty("vehicleId").GetInt32());
        Assert.Equal("dropOff", tour.GetProperty("stops")[1].GetProperty("kind").GetString());
        Assert.Equal("00:50:00", tour.GetProperty("stops")[1].GetProperty("begin").GetString());
        Assert.Equal(2, root.GetProperty("unserved")[0].GetProperty("requestId").GetInt32());
        Assert.NotNull(root.GetProperty("unserved")[0].GetProperty("reason").GetProperty("cause").GetString());
    }

    private static bool Follows(string text) => Schema.Validate(text).Count == 0;

    private static IEnumerable<string> PropertyNames(JsonNode definitions) =>
        from definition in definitions.AsObject()
        from name in definition.Value!["properties"]?.AsObject().Select(property => property.Key) ?? []
        select name;
}
