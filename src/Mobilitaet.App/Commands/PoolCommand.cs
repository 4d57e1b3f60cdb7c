using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Mobilitaet.Pooling;
using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Instances;
using Mobilitaet.Pooling.Instances.Json;
using Mobilitaet.Pooling.Stopping;
using Mobilitaet.Routing;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>pool</c>: plans shared rides of a file, checks the plan and says what it is worth.</summary>
public static class PoolCommand
{
    private const double DefaultSeconds = 10;

    // Checking and writing the plan belong to the limit as well.
    private const double FinishShare = 0.01;

    private const double FinishSeconds = 0.06;

    private static readonly Option<string?> Instance = new("--instance") { Description = "The problem: our JSON, VROOM's JSON with shipments, a Cordeau dial-a-ride text, or a volunteer day (.vol).", HelpName = "FILE" };

    private static readonly Option<double?> Seconds = new("--seconds") { Description = "Processor time of the whole command. [default: 10]", HelpName = "S" };

    private static readonly Option<long?> Rounds = new("--rounds") { Description = "Rounds of improvement instead of a time, so that equal seeds give equal plans.", HelpName = "N" };

    private static readonly Option<int> Seed = new("--seed") { Description = "Equal seeds give equal plans under equal rounds. [default: 1]", HelpName = "N", DefaultValueFactory = _ => 1 };

    private static readonly Option<string?> Out = new("--out") { Description = "Write the plan to this file as JSON.", HelpName = "FILE" };

    private static readonly Option<bool> Schema = new("--schema") { Description = "Print the JSON schema of problems and end." };

    public static Command Create()
    {
        var command = new Command("pool", "Plan shared rides from a file, and check the plan.") { Instance, Seconds, Rounds, Seed, Out, Schema };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(Schema))
        {
            Console.Out.WriteLine(JsonFormat.Schema);
            return ExitCodes.Success;
        }
        var path = parsed.GetValue(Instance) ?? throw new InputException("Name the problem with --instance FILE, or print its schema with --schema.");
        var stop = StopRuleOf(parsed);
        var instance = InstanceFile.Read(path);
        var terminal = new Terminal(parsed.GetValue(GlobalOptions.Json));
        var options = new SolveOptions(stop, parsed.GetValue(Seed)) { Explain = false };
        var solution = terminal.WithProgress(progress => PoolSolver.Solve(instance.Problem, options, new PoolBar(progress), cancellation));
        var answer = Verify(instance, solution, options.Seed);
        if (parsed.GetValue(Out) is { } file)
            Write(file, JsonFormat.Write(instance.Name, instance.Problem, solution.Plan));
        answer.CpuSeconds = Math.Round(ProcessorClock.Used.TotalSeconds, 3);
        using var process = Process.GetCurrentProcess();
        answer.WallSeconds = Math.Round((DateTime.Now - process.StartTime).TotalSeconds, 3);
        terminal.Answer(answer, console =>
        {
            PoolTable.Print(console, instance.Problem, solution.Plan);
            console.WriteLine(Summary(answer));
        });
        return ExitCodes.Success;
    }

    private static StopRule StopRuleOf(ParseResult parsed)
    {
        if (parsed.GetValue(Rounds) is { } rounds)
            return rounds >= 0 ? new StopAfterRounds(rounds) : throw new InputException("The number of rounds cannot be negative.");
        var seconds = parsed.GetValue(Seconds) ?? DefaultSeconds;
        if (!(seconds > 0 && seconds < TimeSpan.MaxValue.TotalSeconds / 2))
            throw new InputException("The number of seconds must be positive.");
        return new StopAfterTime(TimeSpan.FromSeconds((seconds * (1 - FinishShare)) - FinishSeconds) - ProcessorClock.Used, new ProcessorClock());
    }

    /// <exception cref="InputException">The plan breaks a rule, so that nobody should see it.</exception>
    private static PoolAnswer Verify(PoolInstance instance, PoolSolution solution, int seed)
    {
        var violations = PlanChecker.Check(instance.Problem, solution.Plan);
        if (violations.Count > 0)
            throw new InputException($"The plan found for {instance.Name} breaks {violations.Count} rules and is not shown; the first: {violations[0].Sentence}");
        var value = PlanChecker.ValueOf(instance.Problem, solution.Plan);
        return new PoolAnswer
        {
            Instance = instance.Name,
            Requests = instance.Problem.Requests.Count,
            Served = value.Requests,
            People = value.People,
            Objective = new PoolAnswerObjective(value.Cost / instance.MetresPerUnit, value.Metres / instance.MetresPerUnit),
            Verified = true,
            Seed = seed,
            Rounds = solution.Rounds,
            Plan = JsonNode.Parse(JsonFormat.Write(instance.Name, instance.Problem, solution.Plan)),
        };
    }

    private static void Write(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The file '{path}' cannot be written.", error);
        }
    }

    private static string Summary(PoolAnswer answer) => string.Create(CultureInfo.InvariantCulture,
        $"{answer.Instance}: {answer.Served} of {answer.Requests} requests served ({answer.People} people), cost {answer.Objective.Cost:0.00}, driving {answer.Objective.Driving:0.00}; checked; {answer.Rounds} rounds in {answer.CpuSeconds:0.0} s.");

    private sealed class PoolBar(IProgress<(string Phase, double Share)> bars) : IProgress<PoolProgress>
    {
        public void Report(PoolProgress value) => bars.Report(("Planning", value.Done));
    }
}
