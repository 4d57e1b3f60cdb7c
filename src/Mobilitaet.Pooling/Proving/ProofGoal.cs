namespace Mobilitaet.Pooling.Proving;

/// <summary>What a proof minimises.</summary>
/// <param name="LeftOut">What leaving each request out costs; null when every request must be served.</param>
/// <param name="Allowances">How many people and how many requests may be left out at most; empty without a limit.</param>
internal sealed record ProofGoal(long[]? LeftOut, int[] Allowances)
{
    /// <summary>The rows of the linear program in which leaving a request out counts.</summary>
    public int[] Rows(ProofDay day, int request, int firstAllowance)
    {
        var rows = Enumerable.Range(day.FirstRide[request], day.FirstRide[request + 1] - day.FirstRide[request]);
        return Allowances.Length == 0
            ? [.. rows]
            : [.. rows, .. Enumerable.Repeat(firstAllowance, day.Problem.Requests[request].People), firstAllowance + 1];
    }

    /// <summary>What leaving a request out costs with the prices of the limits.</summary>
    public long CostOfLeaving(ProofDay day, int request, ProofPrices prices) => Allowances.Length == 0
        ? LeftOut![request]
        : LeftOut![request] + (prices.Allowances[0] * day.Problem.Requests[request].People) + prices.Allowances[1];
}
