using System.Text.Json;
using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Instances.Json;

/// <summary>Reads and writes problems, and writes plans, as our own JSON.</summary>
public static class JsonFormat
{
    private const int MetresPerUnit = 1;

    private const int MillisecondsPerUnit = 1000;

    /// <summary>The JSON schema of problems.</summary>
    public static string Schema
    {
        get
        {
            using var reader = new StreamReader(typeof(JsonFormat).Assembly.GetManifestResourceStream("pool-problem.schema.json")!);
            return reader.ReadToEnd();
        }
    }

    /// <exception cref="InputException">The text does not follow the schema, or its content cannot be planned.</exception>
    public static PoolInstance Read(string name, string text)
    {
        JsonNulls.Refuse(text);
        try
        {
            var document = JsonSerializer.Deserialize<ProblemDocument>(text, JsonShape.Options) ?? throw new InputException("The instance is empty.");
            var problem = new PoolProblem(document.Requests, document.Vehicles, document.TravelTimes, document.Terms);
            return new PoolInstance(document.Name ?? name, problem, document.TravelTimes.HasDistances ? MetresPerUnit : MillisecondsPerUnit);
        }
        catch (JsonException error)
        {
            throw JsonErrors.Explain(error);
        }
    }

    /// <summary>A problem as text that <see cref="Read"/> reads as the same problem.</summary>
    public static string Write(string name, PoolProblem problem) =>
        JsonSerializer.Serialize(new ProblemDocument(problem.Requests, problem.Vehicles, problem.TravelTimes) { Name = name, Terms = problem.Terms }, JsonShape.Options);

    /// <summary>A plan as text: its value, all tours with their times, and whom it leaves.</summary>
    public static string Write(string name, PoolProblem problem, PoolPlan plan) =>
        JsonSerializer.Serialize(new PlanDocument(name, PlanChecker.ValueOf(problem, plan), plan.Tours, plan.Unserved), JsonShape.Options);
}
