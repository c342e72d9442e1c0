using System;
using System.IO;
using ActivationGen.CatalogDocs;

// Writes docs/catalog.md or the attributes' files from the catalog, or docs/rules/README.md and the package's presets from the rules. Tests are red while they
// differ.
if (args.Length != 1 || args[0] is "-h" or "--help")
{
    Console.WriteLine("usage: dotnet run --project tools/CatalogDocs -- docs/catalog.md");
    Console.WriteLine("       dotnet run --project tools/CatalogDocs -- docs/rules/README.md");
    Console.WriteLine("       dotnet run --project tools/CatalogDocs -- src/ActivationGen/Attributes");
    return args.Length == 1 ? 0 : 1;
}

if (Directory.Exists(args[0]))
{
    foreach ((string name, string text) in AttributeFiles.Write()) { File.WriteAllText(Path.Combine(args[0], name), text); }

    return 0;
}

if (Path.GetFileName(args[0]) != "README.md")
{
    File.WriteAllText(args[0], CatalogPage.Write());
    return 0;
}

File.WriteAllText(args[0], RulesPage.Write());
string root = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(args[0]))))!;
string folder = Path.Combine(root, "src", "ActivationGen.Package", "buildTransitive", "rules");
Directory.CreateDirectory(folder);
foreach (string preset in RulesPage.Presets) { File.WriteAllText(Path.Combine(folder, preset + ".globalconfig"), RulesPage.WritePreset(preset)); }

return 0;
