namespace Mobilitaet.App.Tests.Pages;

public sealed class EnglishPageTests(BrowserServer browser) : EveryPageTests(browser, "en");
