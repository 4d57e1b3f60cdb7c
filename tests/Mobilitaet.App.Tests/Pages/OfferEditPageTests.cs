using System.Net;
using Microsoft.Playwright;

namespace Mobilitaet.App.Tests.Pages;

/// <summary>Coordinators change offers in a form without scripts, and are told what was not stored and why.</summary>
public sealed class OfferEditPageTests(EditableServer browser) : IClassFixture<EditableServer>
{
    [Fact]
    public async Task What_is_entered_is_stored_marked_as_edited_and_shown_to_newcomers()
    {
        await using var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, Locale = "de" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address("/offers/offer-05/edit"));
        await page.FillAsync("#f-Phone", "05651 1234");
        await page.SelectOptionAsync("#f-StepFree", "Partly");
        await page.FillAsync("#s-0-off", "27.12.2029");
        await page.CheckAsync("input[name='Form.Sessions[1].Days'][value=Saturday]");
        await page.FillAsync("#s-1-start", "10:00");
        await page.FillAsync("#s-1-end", "12:30");
        await page.ClickAsync("button[name=confirm][value=false]");

        Assert.Equal("Gespeichert.", await page.Locator("[role=status]").InnerTextAsync());
        Assert.Equal("05651 1234", await page.InputValueAsync("#f-Phone"));
        Assert.Equal("27.12.2029", await page.InputValueAsync("#s-0-off"));
        Assert.True(await page.IsCheckedAsync("input[name='Form.Sessions[1].Days'][value=Saturday]"));
        Assert.Equal(["Phone", "Sessions", "StepFree"], (await page.Locator("input[name='Form.GiveBack']").EvaluateAllAsync<string[]>("boxes => boxes.map(box => box.value)")).Order(StringComparer.Ordinal));

        await page.GotoAsync(Address("/offers/offer-05"));
        Assert.Equal("05651 1234", await page.Locator("a[href='tel:056511234']").InnerTextAsync());
        Assert.Contains("teilweise", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_by_name_and_nothing_is_lost_from_the_form()
    {
        await using var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, Locale = "de" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address("/offers/offer-06/edit"));
        await page.FillAsync("#f-Title", "Neuer Titel");
        await page.FillAsync("#f-Phone", "ruf mich an");
        await page.FillAsync("#f-OpeningHours", "immer");
        await page.ClickAsync("button[name=confirm][value=true]");

        Assert.Equal(["Telefon", "Öffnungszeiten"], await page.Locator("[role=alert] li").AllInnerTextsAsync());
        Assert.Equal(("Neuer Titel", "ruf mich an"), (await page.InputValueAsync("#f-Title"), await page.InputValueAsync("#f-Phone")));
        await page.GotoAsync(Address("/offers/offer-06"));
        Assert.DoesNotContain("Neuer Titel", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_edits_from_another_machine_or_without_the_form()
    {
        using var client = new HttpClient { BaseAddress = browser.Address };
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/offers/offer-06/edit") { Headers = { Host = "mobil.example.org" } };
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(foreign, TestContext.Current.CancellationToken)).StatusCode);
        using var forged = new FormUrlEncodedContent([KeyValuePair.Create("Form.Title", "Fremd")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(new Uri("/offers/offer-06/edit", UriKind.Relative), forged, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/offers/no-such/edit", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    private string Address(string path) => new Uri(browser.Address, path).ToString();
}
