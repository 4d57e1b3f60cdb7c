namespace Mobilitaet.App.Tests.Pages;

public sealed class ArabicPageTests(BrowserServer browser) : EveryPageTests(browser, "ar");
