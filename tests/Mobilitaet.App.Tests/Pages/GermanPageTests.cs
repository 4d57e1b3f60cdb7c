namespace Mobilitaet.App.Tests.Pages;

public sealed class GermanPageTests(BrowserServer browser) : EveryPageTests(browser, "de");
