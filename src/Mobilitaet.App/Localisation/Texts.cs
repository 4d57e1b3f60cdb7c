namespace Mobilitaet.App.Localisation;

/// <summary>Stands for the texts of the pages (<c>Texts.resx</c> in German, one file per further language).</summary>
public sealed class Texts;
