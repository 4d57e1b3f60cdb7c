using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Mobilitaet.Pooling;
using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Instances;
using Mobilitaet.Pooling.Instances.Json;
using Mobilitaet.Routing;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>pool</c>: plans shared rides of a file, checks the plan and says what it is worth.</summary>
public static class PoolCommand
{
    private const double DefaultSeconds = 10;

    // A proof ends as soon as it is done.
    private const double DefaultSecondsToProve = 30;

    private static readonly Option<string?> Instance = new("--instance") { Description = "The problem: our JSON, VROOM's JSON with shipments, a Cordeau dial-a-ride text, or a volunteer day (.vol).", HelpName = "FILE" };

    private static readonly Option<double?> Seconds = new("--seconds") { Description = "Processor time of the whole command. [default: 10, to prove 30]", HelpName = "S" };

    private static readonly Option<long?> Rounds = new("--rounds") { Description = "Rounds of improvement instead of a time, so that equal seeds give equal plans.", HelpName = "N" };

    private static readonly Option<int> Seed = new("--seed") { Description = "Equal seeds give equal plans under equal rounds. [default: 1]", HelpName = "N", DefaultValueFactory = _ => 1 };

    private static readonly Option<bool> Prove = new("--prove") { Description = "Use most of the time to prove how good the plan is; end early when it is the best." };

    private static readonly Option<string?> Out = new("--out") { Description = "Write the plan to this file as JSON.", HelpName = "FILE" };

    private static readonly Option<bool> Schema = new("--schema") { Description = "Print the JSON schema of problems and end." };

    public static Command Create()
    {
        var command = new Command("pool", "Plan shared rides from a file, and check the plan.") { Instance, Seconds, Rounds, Seed, Prove, Out, Schema };
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
        var (seconds, rounds) = LimitsOf(parsed);
        var instance = InstanceFile.Read(path);
        var terminal = new Terminal(parsed.GetValue(GlobalOptions.Json));
        var run = new PoolRun(instance.Problem, seconds, rounds, parsed.GetValue(Seed));
        terminal.WithProgress(progress => Work(run, parsed.GetValue(Prove), new PoolBar(progress), cancellation));
        var answer = Verify(instance, run, parsed.GetValue(Seed));
        if (parsed.GetValue(Out) is { } file)
            Write(file, JsonFormat.Write(instance.Name, instance.Problem, run.Plan));
        answer.CpuSeconds = Math.Round(ProcessorClock.Used.TotalSeconds, 3);
        using var process = Process.GetCurrentProcess();
        answer.WallSeconds = Math.Round((DateTime.Now - process.StartTime).TotalSeconds, 3);
        terminal.Answer(answer, console =>
        {
            PoolTable.Print(console, instance.Problem, run.Plan);
            console.WriteLine(Summary(answer));
        });
        return ExitCodes.Success;
    }

    private static PoolRun Work(PoolRun run, bool prove, PoolBar bar, CancellationToken cancellation)
    {
        if (prove)
            run.SearchAndProve(bar, cancellation);
        else
            run.Search(bar, cancellation);
        return run;
    }

    private static (double? Seconds, long Rounds) LimitsOf(ParseResult parsed)
    {
        if (parsed.GetValue(Rounds) is { } rounds)
            return rounds >= 0 ? (null, rounds) : throw new InputException("The number of rounds cannot be negative.");
        var seconds = parsed.GetValue(Seconds) ?? (parsed.GetValue(Prove) ? DefaultSecondsToProve : DefaultSeconds);
        if (!(seconds > 0 && seconds < TimeSpan.MaxValue.TotalSeconds / 2))
            throw new InputException("The number of seconds must be positive.");
        return (seconds, 0);
    }

    /// <exception cref="InputException">The plan breaks a rule, so that nobody should see it.</exception>
    private static PoolAnswer Verify(PoolInstance instance, PoolRun run, int seed)
    {
        var violations = PlanChecker.Check(instance.Problem, run.Plan);
        if (violations.Count > 0)
            throw new InputException($"The plan found for {instance.Name} breaks {violations.Count} rules and is not shown; the first: {violations[0].Sentence}");
        var value = PlanChecker.ValueOf(instance.Problem, run.Plan);
        return new PoolAnswer
        {
            Instance = instance.Name,
            Requests = instance.Problem.Requests.Count,
            Served = value.Requests,
            People = value.People,
            Objective = new PoolAnswerObjective(value.Cost / instance.MetresPerUnit, value.Metres / instance.MetresPerUnit),
            Verified = true,
            Seed = seed,
            Rounds = run.Rounds,
            Bound = run.Proof?.CostBound / instance.MetresPerUnit,
            PeopleBound = run.Proof?.PeopleBound,
            Optimal = run.Proof?.IsOptimal,
            ProofGap = run.Proof?.Gap,
            Plan = JsonNode.Parse(JsonFormat.Write(instance.Name, instance.Problem, run.Plan)),
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
        $"{answer.Instance}: {answer.Served} of {answer.Requests} requests served ({answer.People} people), cost {answer.Objective.Cost:0.00}, driving {answer.Objective.Driving:0.00}{Proven(answer)}; checked; {answer.Rounds} rounds in {answer.CpuSeconds:0.0} s.");

    private static string Proven(PoolAnswer answer) => answer switch
    {
        { Optimal: true } => "; proven to be the best",
        { Bound: { } bound } => string.Create(CultureInfo.InvariantCulture, $"; no such plan costs less than {bound:0.00}"),
        { PeopleBound: { } people } => string.Create(CultureInfo.InvariantCulture, $"; no plan serves more than {people} people"),
        _ => "",
    };

    private sealed class PoolBar(IProgress<(string Phase, double Share)> bars) : IProgress<PoolProgress>
    {
        public void Report(PoolProgress value) => bars.Report(("Planning", value.Done));
    }
}
