using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Mobilitaet.App.Tests.Pages;

/// <summary>WCAG 2.2 AA and good practice, as axe checks them.</summary>
public static class AccessibilityRules
{
    private static readonly AxeRunOptions s_options = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        // Describing every element that passed takes longer than the check itself.
        ResultTypes = [ResultType.Violations],
    };

    public static async Task AssertKeptAsync(IPage page, string where)
    {
        var result = await page.RunAxe(s_options);
        var found = result.Violations.Select(violation => $"{violation.Id}: {violation.Help} ({string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))})");
        Assert.True(result.Violations.Length == 0, $"{where}\n{string.Join('\n', found)}");
    }
}
